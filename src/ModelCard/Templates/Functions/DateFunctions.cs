using System.Globalization;
using System.Text;

namespace ModelCard.Templates;

/// <summary>The functions of <c>date</c>, without the ones that read the clock.</summary>
internal sealed class DateFunctions : BuiltinGroup
{
    public const string DefaultFormat = "%d %b %Y";

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK",
        "yyyy-MM-dd HH:mm:ssK", "yyyy/MM/dd HH:mm:ssK", "yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm", "yyyy-MM-dd HH:mm:ss K", "yyyy-M-d", "yyyy/M/d",
        "MM/dd/yyyy", "M/d/yyyy", "MM/dd/yyyy HH:mm:ss", "d MMM yyyy", "dd MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "yyyyMMdd",
    ];

    private const string Signatures =
        """

        now 
        add_days date:o,value:n
        add_hours date:o,value:n
        add_minutes date:o,value:n
        add_seconds date:o,value:n
        add_milliseconds date:o,value:n
        add_months date:o,value:i
        add_years date:o,value:i
        parse text:s,pattern:s?,culture:s?
        parse_to_string text:s,output_pattern:s?,output_culture:s?,input_pattern:s?,input_culture:s?
        to_string datetime:o,pattern:s?,culture:s?

        """;

    public DateFunctions()
        : base(Signatures)
    {
    }

    public static object? Member(DateTime date, string name) => name switch
    {
        "year" => date.Year,
        "month" => date.Month,
        "day" => date.Day,
        "day_of_year" => date.DayOfYear,
        "hour" => date.Hour,
        "minute" => date.Minute,
        "second" => date.Second,
        "millisecond" => date.Millisecond,
        _ => null,
    };

    public override object? Invoke(string name, CallArguments call)
    {
        switch (name)
        {
            case "now":
                throw call.Error("The function `date.now` is not available: the same input always has to give the same text");
            case "parse":
                return Parse(call, call.Text(0), call.Text(1), 2);
            case "parse_to_string":
                RefuseCulture(call, 2);
                var parsed = Parse(call, call.Text(0), call.Text(3), 4);
                return parsed == null ? null : Format(parsed.Value, call.Text(1) ?? DefaultFormat);
        }

        var date = call[0] switch
        {
            DateTime value => value,
            string text => Parse(call, text, null, 9),
            null => null,
            var other => throw call.Error(0, "Unable to convert type `" + Values.TypeName(other) + "` to `datetime`"),
        };
        if (date == null)
        {
            return null;
        }

        if (name == "to_string")
        {
            RefuseCulture(call, 2);
            return Format(date.Value, call.Text(1) ?? DefaultFormat);
        }

        try
        {
            return Add(date.Value, name, call[1]);
        }
        catch (ArgumentException)
        {
            throw call.Error(1, "The date is outside of the years 1 to 9999");
        }
    }

    /// <summary>Formats a date by the marks of strftime, in English.</summary>
    public static string Format(DateTime date, string format)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c != '%' || i + 1 == format.Length)
            {
                builder.Append(c);
            }
            else
            {
                builder.Append(Mark(date, format[++i]));
            }
        }

        return builder.ToString();
    }

    private static DateTime Add(DateTime date, string name, object? value) => name switch
    {
        "add_days" => date.AddDays(Numbers.ToDouble(value)),
        "add_hours" => date.AddHours(Numbers.ToDouble(value)),
        "add_minutes" => date.AddMinutes(Numbers.ToDouble(value)),
        "add_seconds" => date.AddSeconds(Numbers.ToDouble(value)),
        "add_milliseconds" => date.AddMilliseconds(Numbers.ToDouble(value)),
        "add_months" => date.AddMonths((int)value!),
        _ => date.AddYears((int)value!),
    };

    private static void RefuseCulture(CallArguments call, int index)
    {
        if (!string.IsNullOrEmpty(call.Text(index)))
        {
            throw call.Error(index, "The culture `" + call.Text(index) + "` is not available: a template always uses the invariant culture");
        }
    }

    private static DateTime? Parse(CallArguments call, string? text, string? pattern, int culture)
    {
        if (culture < 9)
        {
            RefuseCulture(call, culture);
        }

        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var formats = pattern == null ? Formats : [Translate(call, pattern)];
        const DateTimeStyles styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AdjustToUniversal;
        if (DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, styles, out var date))
        {
            return date;
        }

        throw call.Error(0, "The text `" + text + "` is not a date" + (pattern == null ? " such as 2016-01-31" : " of the form `" + pattern + "`"));
    }

    /// <summary>A strftime format as the framework reads it.</summary>
    private static string Translate(CallArguments call, string pattern)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                builder.Append('\\').Append(pattern[i]);
                continue;
            }

            builder.Append(pattern[++i] switch
            {
                'Y' => "yyyy",
                'y' => "yy",
                'm' => "MM",
                'd' => "dd",
                'e' => "%d",
                'b' or 'h' => "MMM",
                'B' => "MMMM",
                'H' => "HH",
                'k' => "%H",
                'I' => "hh",
                'l' => "%h",
                'M' => "mm",
                'S' => "ss",
                'L' => "fff",
                'p' => "tt",
                'F' => "yyyy-MM-dd",
                'T' => "HH:mm:ss",
                'R' => "HH:mm",
                '%' => "\\%",
                var other => throw call.Error("The mark `%" + other + "` cannot be used to read a date"),
            });
        }

        return builder.ToString();
    }

    private static string Mark(DateTime date, char mark) => mark switch
    {
        'a' => By(date, "ddd"),
        'A' => By(date, "dddd"),
        'b' or 'h' => By(date, "MMM"),
        'B' => By(date, "MMMM"),
        'c' => Format(date, "%a %b %e %T %Y"),
        'C' => Pad(date.Year / 100, 2),
        'd' => Pad(date.Day, 2),
        'D' or 'x' => Format(date, "%m/%d/%y"),
        'e' => Values.ToInvariant(date.Day).PadLeft(2),
        'F' => By(date, "yyyy-MM-dd"),
        'g' => string.Empty,
        'H' => Pad(date.Hour, 2),
        'I' => By(date, "hh"),
        'j' => Pad(date.DayOfYear, 3),
        'k' => Values.ToInvariant(date.Hour).PadLeft(2),
        'l' => By(date, "%h").PadLeft(2),
        'L' => Pad(date.Millisecond, 3),
        'm' => Pad(date.Month, 2),
        'M' => Pad(date.Minute, 2),
        'n' => "\n",
        'N' => By(date, "fffffff") + "00",
        'p' => date.Hour < 12 ? "AM" : "PM",
        'P' => date.Hour < 12 ? "am" : "pm",
        'r' => Format(date, "%I:%M:%S %p"),
        'R' => By(date, "HH\\:mm"),
        's' => ((date.Ticks - new DateTime(1970, 1, 1).Ticks) / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture),
        'S' => Pad(date.Second, 2),
        't' => "\t",
        'T' or 'X' => By(date, "HH\\:mm\\:ss"),
        'u' => Values.ToInvariant(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek),
        'U' => Pad((date.DayOfYear + 6 - (int)date.DayOfWeek) / 7, 2),
        'v' => Format(date, "%e-%b-%Y").ToUpperInvariant(),
        'V' => Pad(IsoWeek(date), 2),
        'w' => Values.ToInvariant((int)date.DayOfWeek),
        'W' => Pad((date.DayOfYear + 6 - (((int)date.DayOfWeek + 6) % 7)) / 7, 2),
        'y' => Pad(date.Year % 100, 2),
        'Y' => Pad(date.Year, 4),
        'Z' => "+00:00",
        '%' => "%",
        _ => "%" + mark,
    };

    private static int IsoWeek(DateTime date)
    {
        var day = date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;
        var week = (date.DayOfYear - day + 10) / 7;
        if (week < 1)
        {
            return date.Year > 1 ? IsoWeek(new DateTime(date.Year - 1, 12, 31)) : 52;
        }

        return week == 53 && (int)new DateTime(date.Year, 12, 31).DayOfWeek is >= 1 and <= 3 ? 1 : week;
    }

    private static string By(DateTime date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    private static string Pad(int value, int width) => Values.ToInvariant(value).PadLeft(width, '0');
}
