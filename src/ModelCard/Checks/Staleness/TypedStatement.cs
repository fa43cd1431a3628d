using System.Security.Cryptography;
using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A statement somebody typed that holds for one state of the files on disk: a figure, or a text about results or data.</summary>
internal sealed class TypedStatement
{
    private const string AboutResults =
        "results results_summary subgroup_results benchmark_comparisons testing_metrics testing_factors bias_risks_limitations bias_recommendations fairness usage_limitations model_examination latency";

    private const string AboutData = "training_data testing_data data_split train_test_differences demographic_groups data_collection preprocessing";

    private TypedStatement(string name, string fingerprint, Origin origin, string field, bool isAboutData)
    {
        Name = name;
        Fingerprint = fingerprint;
        Origin = origin;
        Field = field;
        IsAboutData = isAboutData;
    }

    /// <summary>What tells it from other statements of the card, in words.</summary>
    public string Name { get; }

    /// <summary>The value of a figure; of a text a hash, since all that matters is whether it is the same.</summary>
    public string Fingerprint { get; }

    public Origin Origin { get; }

    /// <summary>The catalog field it belongs to.</summary>
    public string Field { get; }

    /// <summary>Whether it speaks of the data rather than of what the model does.</summary>
    public bool IsAboutData { get; }

    /// <summary>The fields whose texts are watched.</summary>
    public static IReadOnlyList<string> Fields { get; } = (AboutResults + " " + AboutData).Split(' ');

    /// <summary>Whether a value was written by the author for this card.</summary>
    public static bool IsTyped(Origin origin) => origin.Kind is SourceKind.Project or SourceKind.Sidecar or SourceKind.MarkdownCard or SourceKind.SectionFile;

    /// <summary>The statements of a card, figures first.</summary>
    public static IReadOnlyList<TypedStatement> Of(CardContent card)
    {
        var statements = new List<TypedStatement>();
        foreach (var metric in card.Metrics)
        {
            if (metric.Value is { } value && IsTyped(value.Origin))
            {
                Add(new TypedStatement(MetricName.Of(metric), value.Text.Trim(), value.Origin, "metrics", isAboutData: false), statements);
            }
        }

        foreach (var field in CardFields.All)
        {
            var isAboutData = WordList.Has(AboutData, field.Name);
            if ((isAboutData || WordList.Has(AboutResults, field.Name)) && card.Substance(field.Name) is { } answer && IsTyped(answer.Origin))
            {
                Add(new TypedStatement(field.Name, Hash(answer.Text), answer.Origin, field.Name, isAboutData), statements);
            }
        }

        return statements;
    }

    /// <summary>Those statements of a card that are still the accepted ones.</summary>
    public static IEnumerable<TypedStatement> Accepted(CardContent card, AcceptedState state)
    {
        foreach (var statement in Of(card))
        {
            if (state.Has(statement.Name, statement.Fingerprint))
            {
                yield return statement;
            }
        }
    }

    private static void Add(TypedStatement statement, List<TypedStatement> statements)
    {
        if (!statements.Exists(known => string.Equals(known.Name, statement.Name, StringComparison.Ordinal)))
        {
            statements.Add(statement);
        }
    }

    // Line ends and the space around a text belong to the file it stands in.
    private static string Hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n").Replace('\r', '\n').Trim());
#if NETSTANDARD2_0
        using var sha256 = SHA256.Create();
        var hash = sha256.ComputeHash(bytes);
#else
        var hash = SHA256.HashData(bytes);
#endif
        var digits = new StringBuilder(16);
        for (var i = 0; i < 8; i++)
        {
            digits.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }
}
