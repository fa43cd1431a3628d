using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;
using ModelCard.Outputs;
using ModelCard.Sources;
using ModelCard.Templates;

namespace ModelCard;

/// <summary>The pipeline: sources are read, merged into a card, checked, and written out. Each step knows only the ones before it.</summary>
public sealed class CardBuild
{
    private readonly CardRequest _request;
    private readonly List<Finding> _findings = [];
    private readonly List<string> _filesRead = [];
    private UpstreamCard? _upstream;
    private bool _isTold;

    private CardBuild(CardRequest request) => _request = request;

    /// <summary>Runs the four steps for the model of a project, or for each of its models (<c>ModelCardModel</c>).</summary>
    /// <param name="request">The inputs.</param>
    /// <returns>Findings always; files unless an error stands in the way, in which case the caller keeps the files it has.</returns>
    public static CardResult Run(CardRequest request)
    {
        var build = new CardBuild(request);
        var requests = ModelRequests.Split(request, build._findings);
        var reports = request.Starter || request.Accepting is not null ? [] : CardSettings.ReportsOf([request, .. requests]);
        build._isTold = reports.Count > 0;
        return ReportStep.Run(build.RunAll(requests), request, reports);
    }

    private CardResult RunAll(IReadOnlyList<CardRequest> requests)
    {
        if (requests.Count == 1 && ReferenceEquals(requests[0], _request))
        {
            return Run();
        }

        var results = new List<ModelResult>();
        foreach (var model in requests)
        {
            results.Add(new ModelResult(model.Project.Model!.Identity, new CardBuild(model) { _isTold = _isTold }.Run()));
        }

        return Unite(results);
    }

    private CardResult Run()
    {
        var settings = CardSettings.Read(_request, _filesRead, _findings);
        var sidecar = ReadSidecar();
        var measured = ReadFiles(sidecar.Datasets);
        var sources = ReadSources(sidecar, measured);
        var template = _request.Starter || _request.Accepting is not null ? null : TemplateSource.Read(settings.Template, _request.ProjectDirectory, _filesRead, _findings);
        if (HasErrors())
        {
            return Finish([], null, settings.Overrides);
        }

        var card = CardMerge.Merge(EmissionBasis.AddTo(sources, measured), measured, _upstream, settings.OwnWords);
        if (_request.Accepting is { } lockFile)
        {
            lockFile.Add(_request.Project.Model?.Identity ?? "", card);
            return Finish([], null, settings.Overrides);
        }

        if (_request.Starter)
        {
            return Finish([CardInit.Write(card, _request, settings)], null, settings.Overrides);
        }

        var asked = Asked(settings);
        asked.Surroundings.IsEnglish = !settings.IsForeign && sidecar.Words.IsEnglish;
        var check = CardCheck.Run(card, asked);
        var lasting = new LastingFindings(card, asked, check, settings, _findings);
        _findings.AddRange(settings.Judge(check));
        var figures = FigureSource.Find(card, _request.ProjectDirectory, _filesRead, _findings);
        FigureSource.AddImages(check.Images, _request.ProjectDirectory, figures, _filesRead);
        var output = new OutputStep(_request, settings, card, lasting.Check, SidecarName(), _findings);
        var files = template is null ? [] : output.WriteCard(template, figures);
        var committed = files.Find(static file => file.Kind == "markdown") is { } written && _request.CommittedFile.Length > 0 && !_request.CheckOnly && !Fails(settings.Overrides)
            ? CommittedStep.Run(_request, settings.Verify, card, written.Text, _filesRead, _findings)
            : null;
        if (!_request.CheckOnly && !Fails(settings.Overrides))
        {
            files.AddRange(output.WriteFindings(Locate(lasting.All(_findings), settings.Overrides)));
        }

        var source = settings.AsPackageReadme && !_request.CheckOnly && !Fails(settings.Overrides) ? output.ReadmeSource() : null;
        var readme = _request.Project.Model is null ? Readme([source]) : null;
        return Finish(_request.CheckOnly ? [] : files, check, settings.Overrides, FirstDayWithout(card.Waivers), committed, source, readme, lasting);
    }

    // A project of several models has one package, and that one readme.
    private string? Readme(List<ReadmeSource?> models)
    {
        var sources = new List<ReadmeSource>();
        foreach (var model in models)
        {
            if (model is not null)
            {
                sources.Add(model);
            }
        }

        return sources.Count == 0 ? null : PackageReadme.Write(NameOfPackage(), sources, _findings);
    }

    private string NameOfPackage()
    {
        foreach (var property in _request.Project.Metadata)
        {
            if (property is { Key: "PackageId", Value.Length: > 0 })
            {
                return property.Value;
            }
        }

        return Path.GetFileNameWithoutExtension(_request.ProjectFile);
    }

    // What is wrong with the items of the models as a whole comes first, and stops every model.
    private CardResult Unite(List<ModelResult> models)
    {
        var readme = Readme(models.ConvertAll(static model => model.Result.ReadmeSource));
        var own = Finish([], null, CardSettings.ReadOverrides(_request, []));
        return CardResult.Unite(own, models, readme);
    }

    private CheckRequest Asked(CardSettings settings)
    {
        var asked = settings.Asked(_request, SidecarName());
        asked.Surroundings.PackageVersion = ProjectMetadataSource.VersionOf(_request.Project);
        asked.Surroundings.KnowsHeadings = BuiltInTemplates.IsName(settings.Template);
        asked.Surroundings.Exists = new LinkedFiles(_request.ProjectDirectory, _filesRead).Exists;
        return asked;
    }

    // Where nothing names a file, none of the code that reads files is touched.
    private Measurements ReadFiles(IReadOnlyList<Dataset> stated)
    {
        if (!MeasuredSource.IsAsked(_request.Project, stated))
        {
            return Measurements.None;
        }

        var accepted = LockSource.Read(_request.ProjectDirectory, _request.Project.Model?.Identity ?? "", _filesRead, _findings);
        return MeasuredSource.Read(_request.Project, stated, _request.ProjectDirectory, _request.FactCache, accepted, _filesRead, _findings);
    }

    private SourceAnswers[] ReadSources(SourceAnswers sidecar, Measurements measured)
    {
        var project = ProjectSource.Read(_request.Project, _findings);
        var sections = SectionSource.Read(_request.Project.Items, _filesRead, _findings);
        var defaults = ProjectMetadataSource.Read(_request.Project);
        if (!_request.NamesUpstream)
        {
            return [project, sidecar, sections, measured.Answers, defaults];
        }

        var reference = UpstreamReference.Read(_request.Upstream, _request.UpstreamId, _request.UpstreamRevision, _request.Project.Model, _findings);
        _upstream = UpstreamSource.Read(reference, _request.ProjectDirectory, [project, sidecar, sections, measured.Answers], _filesRead, _findings);
        UpstreamSource.Withhold(defaults, _upstream);
        return [project, sidecar, sections, measured.Answers, _upstream?.Answers ?? new SourceAnswers(SourceKind.Upstream), defaults];
    }

    private SourceAnswers ReadSidecar()
    {
        if (_request.Sidecar.Length == 0)
        {
            return new SourceAnswers(SourceKind.Sidecar);
        }

        var path = RelativePath.In(_request.ProjectDirectory, _request.Sidecar);
        _filesRead.Add(path);
        if (MarkdownText.IsFile(path))
        {
            return MarkdownCardSource.Read(path, _findings);
        }

        if (!File.Exists(path) && !Directory.Exists(path))
        {
            var model = _request.Project.Model?.Value("Sidecar") is { Length: > 0 } ? _request.Project.Model : null;
            var message = $"The sidecar '{_request.Sidecar}' does not exist. Create it (ModelCardInit writes a first one), or correct {(model is null ? "ModelCardSidecar" : "Sidecar")}.";
            _findings.Add(new Finding(FindingCodes.SidecarNotFound, FindingSeverity.Error, message, model?.Origin ?? Origin.Property(SourceKind.Project, "ModelCardSidecar")));
            return new SourceAnswers(SourceKind.Sidecar);
        }

        return SidecarSource.Read(path, _findings);
    }

    // The day after the earliest last day that is still to come: from then on the findings are others.
    private DateTime? FirstDayWithout(IReadOnlyList<Waiver> waivers)
    {
        DateTime? first = null;
        foreach (var waiver in waivers)
        {
            if (waiver.Expires is { } last && last < DateTime.MaxValue.Date && !waiver.IsOver(_request.Today) && (first is null || last.AddDays(1) < first))
            {
                first = last.AddDays(1);
            }
        }

        return first;
    }

    private CardResult Finish(
        List<CardFile> files,
        CheckResult? check,
        SeverityOverrides overrides,
        DateTime? changesOn = null,
        CommittedCopy? committed = null,
        ReadmeSource? source = null,
        string? readme = null,
        LastingFindings? lasting = null)
    {
        var located = Locate(_findings, overrides);
        var told = _isTold ? Tell(located, lasting, overrides) : null;
        AddFilesOf(located);
        AddFilesOf(told?.All() ?? []);
        var failed = located.Exists(static finding => finding.Severity == FindingSeverity.Error);
        return new CardResult(located, failed ? [] : files, check, _filesRead, changesOn, failed || committed is null ? [] : [committed])
        {
            ReadmeSource = failed ? null : source,
            PackageReadme = failed ? null : readme,
            Told = told,
        };
    }

    // When a line is added above the place of a finding, the place is another one.
    private void AddFilesOf(List<LocatedFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (!_filesRead.Contains(finding.File))
            {
                _filesRead.Add(finding.File);
            }
        }
    }

    private ToldFindings Tell(List<LocatedFinding> located, LastingFindings? lasting, SeverityOverrides overrides)
    {
        if (lasting is null)
        {
            return new ToldFindings(located, [], isWhole: false);
        }

        var waived = new List<WaivedFinding>();
        foreach (var excused in lasting.Check.Excused)
        {
            foreach (var finding in Locate([excused.Finding], overrides))
            {
                waived.Add(new WaivedFinding(finding, excused.Waiver));
            }
        }

        return new ToldFindings(Locate(lasting.All(_findings), overrides), waived, isWhole: true);
    }

    private List<LocatedFinding> Locate(List<Finding> findings, SeverityOverrides overrides)
    {
        var locator = new ProjectLocator(_request.ProjectFile, _request.ImportedFiles);
        var located = new List<LocatedFinding>(findings.Count);
        foreach (var finding in findings)
        {
            var severity = overrides.SeverityOf(finding);
            if (severity == FindingSeverity.None)
            {
                continue;
            }

            var place = Place(finding, locator);
            located.Add(new LocatedFinding(finding.Code, severity, finding.Message, place.File!, place.Line, place.Column, finding.Subject ?? finding.Origin?.Name));
        }

        return located;
    }

    // Something missing points to where it can be added: the sidecar if there is one, else the project.
    private Origin Place(Finding finding, ProjectLocator locator) =>
        finding.Origin is null && _request.Sidecar.Length > 0
            ? Origin.InFile(SourceKind.Sidecar, RelativePath.In(_request.ProjectDirectory, _request.Sidecar), 1, 1)
            : locator.Locate(finding.Origin ?? _request.Project.Model?.Origin);

    private string SidecarName() => RelativePath.LastPart(RelativePath.Legal(_request.Sidecar)) is { Length: > 0 } name ? name : "modelcard.yaml";

    // A rule that is told to warn stops nothing.
    private bool Fails(SeverityOverrides overrides) => _findings.Exists(finding => overrides.SeverityOf(finding) == FindingSeverity.Error);

    private bool HasErrors() => _findings.Exists(static finding => finding.Severity == FindingSeverity.Error);
}
