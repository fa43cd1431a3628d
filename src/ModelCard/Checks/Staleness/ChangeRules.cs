using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Results and typed statements that were accepted for another state of the model, and stayed.</summary>
internal sealed class ModelChangedRule() : CappedRule(FindingCodes.ModelChanged, ItemLevel.Required)
{
    protected override void Look(CheckContext context, Report report)
    {
        var measurements = context.Card.Measurements;
        if (measurements.State is not { } state)
        {
            return;
        }

        var now = FileChanges.ModelOf(measurements);
        foreach (var file in measurements.Files)
        {
            if (file.Role == FileRole.Results && measurements.AcceptedFor(file) is { } accepted && !FileChanges.IsOther(file, accepted) && FileChanges.ModelChange(accepted.MadeFor, now) is { } changed)
            {
                report.Add(
                    $"The model '{changed}' has changed since the results in '{file.Path}' were accepted for it, and they have not. Measure again; if they still hold, record that: {Accept.Command}",
                    file.Origin,
                    "metrics");
            }
        }

        // Where the results changed as well, the statements are held against those.
        if (FileChanges.ModelChange(state.MadeFor, now) is not { } model || FileChanges.Of(FileRole.Results, measurements).Count > 0)
        {
            return;
        }

        foreach (var statement in TypedStatement.Accepted(context.Card, state))
        {
            if (!statement.IsAboutData)
            {
                report.Add(
                    $"The model '{model}' has changed since '{Finding.Quote(statement.Name, 80)}' was accepted for it. Look whether that still holds and correct it; then record the present state: {Accept.Command}",
                    statement.Origin,
                    statement.Field);
            }
        }
    }
}

/// <summary>Typed statements about results that were accepted for other results, and stayed.</summary>
internal sealed class ResultsChangedRule() : CappedRule(FindingCodes.ResultsChanged, ItemLevel.Required)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Measurements.State is not { } state || FileChanges.Of(FileRole.Results, context.Card.Measurements) is not { Count: > 0 } changed)
        {
            return;
        }

        foreach (var statement in TypedStatement.Accepted(context.Card, state))
        {
            if (!statement.IsAboutData)
            {
                report.Add(
                    $"The results in '{changed[0].Path}' are newer than '{Finding.Quote(statement.Name, 80)}', which was accepted for others. Look whether that still holds and correct it; then record the present state: {Accept.Command}",
                    statement.Origin,
                    statement.Field);
            }
        }
    }
}

/// <summary>Data that changed while the model, its results or the statements about the data did not.</summary>
internal sealed class DataChangedRule() : CappedRule(FindingCodes.DataChanged, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        var measurements = context.Card.Measurements;
        if (measurements.State is not { } state)
        {
            return;
        }

        var changed = new List<FileFacts>();
        foreach (var file in FileChanges.Of(FileRole.Data, measurements))
        {
            if (measurements.AcceptedFor(file) is not null)
            {
                changed.Add(file);
            }
        }

        if (changed.Count == 0)
        {
            return;
        }

        if (FileChanges.Of(FileRole.Results, measurements).Count == 0 && FileChanges.Of(FileRole.Model, measurements).Count == 0 && Measures(measurements))
        {
            report.Add(
                $"The data '{changed[0].Path}' has changed since it was accepted{Rows(changed[0], measurements)}, and neither model nor results have. Train or measure again; if both still hold, record that: {Accept.Command}",
                changed[0].Item,
                "datasets");
        }

        foreach (var statement in TypedStatement.Accepted(context.Card, state))
        {
            if (statement.IsAboutData)
            {
                report.Add(
                    $"The data '{changed[0].Path}' has changed since '{statement.Name}' was accepted for it. Look whether that still holds and correct it; then record the present state: {Accept.Command}",
                    statement.Origin,
                    statement.Field);
            }
        }
    }

    private static bool Measures(Measurements measurements)
    {
        foreach (var file in measurements.Files)
        {
            if (file.Role is FileRole.Model or FileRole.Results)
            {
                return true;
            }
        }

        return false;
    }

    private static string Rows(FileFacts file, Measurements measurements) =>
        file.Text("rows") is { } now && measurements.AcceptedFor(file)?.Text("rows") is { } then && now != then ? $" ({then} rows, now {now})" : "";
}

/// <summary>Files that are others than those in the lock file, or are not in it.</summary>
internal sealed class LockBehindRule() : CappedRule(FindingCodes.LockBehind, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        var measurements = context.Card.Measurements;
        if (measurements.State is null)
        {
            return;
        }

        foreach (var role in new[] { FileRole.Model, FileRole.Results, FileRole.Data, FileRole.Emissions })
        {
            foreach (var file in FileChanges.Of(role, measurements))
            {
                var what = measurements.AcceptedFor(file) is null ? "is not in modelcard.lock" : "has changed since its state was accepted";
                report.Add($"'{file.Path}' {what}. Look at what the card says of it, and record the present state: {Accept.Command}", file.Item);
            }
        }
    }
}

/// <summary>A result that was accepted and that its file no longer has.</summary>
internal sealed class ResultGoneRule() : CappedRule(FindingCodes.ResultGone, ItemLevel.Required)
{
    protected override void Look(CheckContext context, Report report)
    {
        var measurements = context.Card.Measurements;
        foreach (var metric in measurements.AcceptedAnswers.Metrics)
        {
            if (metric.HasValue && FileOf(metric, measurements) is { } file && !IsThere(metric, measurements.Answers.Metrics))
            {
                report.Add(
                    $"The result '{MetricName.Of(metric)}' was {metric.Value!.Text} when its state was accepted, and '{file.Path}' no longer has it. Put it back; if it is left out on purpose, record that: {Accept.Command}",
                    file.Origin,
                    "metrics");
            }
        }
    }

    // A file that could not be read has lost nothing.
    private static FileFacts? FileOf(Metric metric, Measurements measurements)
    {
        FileFacts? last = null;
        foreach (var file in measurements.Files)
        {
            if (file.Role == FileRole.Results)
            {
                if (string.Equals(file.Origin.File, metric.Origin.File, StringComparison.Ordinal))
                {
                    return file;
                }

                last = file;
            }
        }

        return IsRead(metric, measurements) ? last : null;
    }

    private static bool IsRead(Metric metric, Measurements measurements) => metric.Origin.File is { } path && measurements.PathOf(path) is not null;

    private static bool IsThere(Metric metric, List<Metric> metrics)
    {
        foreach (var other in metrics)
        {
            if (other.HasValue && string.Equals(other.UnionKey, metric.UnionKey, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>An entry of the lock file for a file the project does not name.</summary>
internal sealed class LockEntryUnusedRule() : CappedRule(FindingCodes.LockEntryUnused, ItemLevel.Optional)
{
    protected override void Look(CheckContext context, Report report)
    {
        var measurements = context.Card.Measurements;
        foreach (var accepted in measurements.Accepted ?? [])
        {
            var isNamed = false;
            foreach (var named in measurements.Named)
            {
                isNamed |= named.Role == accepted.Role && string.Equals(named.Path, accepted.Path, StringComparison.Ordinal);
            }

            if (!isNamed)
            {
                report.Add($"modelcard.lock has an entry for '{Finding.Quote(accepted.Path, 80)}', which the project does not name. Name it, or take the entry out: {Accept.Command}", accepted.Facts.Origin);
            }
        }
    }
}

/// <summary>The command that records the present state, as messages end with it.</summary>
internal static class Accept
{
    public const string Command = "dotnet build -t:ModelCardAccept.";
}
