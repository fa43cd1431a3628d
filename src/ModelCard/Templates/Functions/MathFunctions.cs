using System.Globalization;
using System.Numerics;

namespace ModelCard.Templates;

/// <summary>The functions of <c>math</c>. The ones that give another result at each call are refused.</summary>
internal sealed class MathFunctions : BuiltinGroup
{
    private const string Signatures =
        """

        abs value:o
        ceil value:o
        floor value:o
        is_number value:o
        divided_by value:n,divisor:n
        minus value:o,with:o
        modulo value:o,with:o
        plus value:o,with:o
        times value:o,with:o
        round value:n,precision:i=0
        format value:n,format:s,culture:s?
        uuid 
        random minValue:i,maxValue:i

        """;

    public MathFunctions()
        : base(Signatures)
    {
    }

    public override object? Invoke(string name, CallArguments call)
    {
        switch (name)
        {
            case "is_number":
                return Numbers.IsNumber(call[0]);
            case "plus":
                return Binary(call, TokenKind.Plus);
            case "minus":
                return Binary(call, TokenKind.Minus);
            case "times":
                return Binary(call, TokenKind.Star);
            case "modulo":
                return Binary(call, TokenKind.Percent);
            case "divided_by":
                return Divide(call);
            case "format":
                return ObjectFunctions.Format(call);
            case "uuid" or "random":
                throw call.Error("The function `math." + name + "` is not available: the same input always has to give the same text");
        }

        var value = call[0];
        if (value == null)
        {
            return null;
        }

        if (!Numbers.IsNumber(value))
        {
            throw call.Error(0, "Unable to convert type `" + Values.TypeName(value) + "` to `number`");
        }

        return name switch
        {
            "abs" => Abs(value),
            "round" => Round(value, Math.Min(15, Math.Max(0, call.Int(1)))),
            _ => Whole(value, name == "ceil"),
        };
    }

    private static object? Binary(CallArguments call, TokenKind op) =>
        new Operation(call.Run, op, call.Caller.Start, call.Caller, call.Caller).Apply(call[0], call[1]);

    private static object? Divide(CallArguments call)
    {
        var quotient = new Operation(call.Run, TokenKind.Divide, call.Caller.Start, call.Caller, call.Caller).Apply(call[0], call[1]);
        if (Numbers.Rank(call[1]) > 4)
        {
            return quotient;
        }

        if (Numbers.ToBig(call[1]).IsZero)
        {
            throw call.Error(1, "Attempted to divide by zero.");
        }

        return quotient is decimal exact ? Fit(decimal.ToDouble(Math.Floor(exact))) : Fit(Math.Floor((double)quotient!));
    }

    // A whole number larger than a long stays as it is.
    private static object Fit(double value) => Math.Abs(value) < 9e18 ? Numbers.Fit((long)value) : value;

    private static object Abs(object value) => value switch
    {
        int number => Numbers.Fit(Math.Abs((long)number)),
        double number => Math.Abs(number),
        decimal number => Math.Abs(number),
        _ => Numbers.Fit(BigInteger.Abs(Numbers.ToBig(value))),
    };

    private static object Round(object value, int digits) => value switch
    {
        double number => Math.Round(number, digits, MidpointRounding.AwayFromZero),
        decimal number => Math.Round(number, digits, MidpointRounding.AwayFromZero),
        _ => value,
    };

    private static object Whole(object value, bool up) => value switch
    {
        double number => up ? Math.Ceiling(number) : Math.Floor(number),
        decimal number => up ? Math.Ceiling(number) : Math.Floor(number),
        _ => value,
    };

    /// <summary>Formats a value by one of the formats of the framework, always in the invariant culture.</summary>
    public static string? Format(object? value, string? format) =>
        value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : null;
}
