using ModelCard.Checks;
using ModelCard.Outputs;

namespace ModelCard;

/// <summary>What came of a <see cref="CardRequest"/>.</summary>
public sealed class CardResult
{
    internal CardResult(
        IReadOnlyList<LocatedFinding> findings,
        IReadOnlyList<CardFile> files,
        CheckResult? check,
        IReadOnlyList<string> filesRead,
        DateTime? changesOn,
        IReadOnlyList<CommittedCopy> committed,
        IReadOnlyList<ModelResult>? models = null)
    {
        Models = models ?? [];
        Findings = findings;
        Files = files;
        Check = check;
        FilesRead = filesRead;
        ChangesOn = changesOn;
        Committed = committed;
    }

    /// <summary>The findings, each at its place, in the order of the steps.</summary>
    public IReadOnlyList<LocatedFinding> Findings { get; }

    /// <summary>The files of the bundle; empty when an error stands in the way or only a check was asked for.</summary>
    public IReadOnlyList<CardFile> Files { get; }

    /// <summary>The reports on findings that were asked for. They are to be written also where <see cref="Files"/> is empty, and are among those otherwise.</summary>
    public IReadOnlyList<CardFile> Reports { get; private init; } = [];

    /// <summary>What those reports say; <see langword="null"/> when none was asked for.</summary>
    internal ToldFindings? Told { get; init; }

    /// <summary>The same result with reports.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="more">What there is to say about the reports themselves.</param>
    /// <param name="withFiles">Whether the card's files are written, so that the reports go with them.</param>
    internal CardResult With(IReadOnlyList<CardFile> reports, IReadOnlyList<LocatedFinding> more, bool withFiles)
    {
        var findings = more.Count == 0 ? Findings : [.. Findings, .. more];
        return new CardResult(findings, withFiles ? [.. Files, .. reports] : Files, Check, FilesRead, ChangesOn, Committed, Models)
        {
            Reports = reports,
            Told = Told,
            ReadmeSource = ReadmeSource,
            PackageReadme = PackageReadme,
        };
    }

    /// <summary>What the checks say; <see langword="null"/> when the inputs could not be trusted.</summary>
    public CheckResult? Check { get; }

    /// <summary>Full paths of every file that was read, or that a finding points to: when one changes, the result may change.</summary>
    public IReadOnlyList<string> FilesRead { get; }

    /// <summary>The card for source control, or one a model; none when none was asked for, when it is only compared, or when an error stands in the way.</summary>
    public IReadOnlyList<CommittedCopy> Committed { get; }

    /// <summary>The first day on which the findings change though no input does, because a waiver has ended; <see langword="null"/> when none will.</summary>
    public DateTime? ChangesOn { get; }

    /// <summary>The models one by one, when the project ships several; <see cref="Check"/> is <see langword="null"/> then, and the names of <see cref="Files"/> begin with the model's.</summary>
    public IReadOnlyList<ModelResult> Models { get; }

    /// <summary>The readme of the project's NuGet package; <see langword="null"/> when none was asked for or an error stands in the way.</summary>
    public string? PackageReadme { get; internal init; }

    /// <summary>The card as a part of a readme of several.</summary>
    internal ReadmeSource? ReadmeSource { get; init; }

    /// <summary>One result for a project with several models.</summary>
    /// <param name="project">What is wrong with the project as a whole.</param>
    /// <param name="models">The models' results. An error of one keeps all of them from being written, so that no build leaves half of a bundle.</param>
    /// <param name="readme">The readme of the package; <see langword="null"/> for none.</param>
    internal static CardResult Unite(CardResult project, IReadOnlyList<ModelResult> models, string? readme)
    {
        var findings = FindingUnion.Of(project.Findings, models, static result => result.Findings);
        var files = new List<CardFile>();
        var committed = new List<CommittedCopy>();
        var filesRead = new List<string>(project.FilesRead);
        DateTime? changesOn = null;
        foreach (var model in models)
        {
            foreach (var file in model.Result.Files)
            {
                files.Add(file.In(model.Name));
            }

            committed.AddRange(model.Result.Committed);
            changesOn = model.Result.ChangesOn is { } day && !(changesOn <= day) ? day : changesOn;
            foreach (var path in model.Result.FilesRead)
            {
                if (!filesRead.Contains(path))
                {
                    filesRead.Add(path);
                }
            }
        }

        var failed = findings.Exists(static finding => finding.Severity == Card.FindingSeverity.Error);
        return new CardResult(findings, failed ? [] : files, null, filesRead, changesOn, failed ? [] : committed, models)
        {
            PackageReadme = failed ? null : readme,
            Told = project.Told is { } told ? FindingUnion.Of(told, models) : null,
        };
    }
}
