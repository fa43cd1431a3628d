using System.Globalization;

namespace ModelCard.Sources;

/// <summary>The steps of an ML.NET model, in the order data pass through them, and what was trained.</summary>
internal sealed class MlNetPipeline
{
    private const string KeyName = "Model.key";
    private const int MostKeys = 3000;
    private const int Deepest = 12;
    private const int MostSteps = 200;

    private static readonly string[] TreeTrainers = ["FastTree", "FastForest", "LightGbm"];

    private readonly MlNetArchive _archive;
    private readonly Dictionary<string, List<string>> _children = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Times)> _steps = [];
    private readonly List<(string Output, string Input)> _renamed = [];
    private int _keysRead;

    private MlNetPipeline(MlNetArchive archive) => _archive = archive;

    /// <summary>The steps by their names in the API; those in a row of the same name as one.</summary>
    public IEnumerable<string> Steps
    {
        get
        {
            foreach (var step in _steps)
            {
                yield return step.Times == 1 ? step.Name : step.Name + " × " + step.Times.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>What was trained, with the name of its loader.</summary>
    public string? Trainer { get; private set; }

    /// <summary>What the model is for, in words.</summary>
    public string? Task { get; private set; }

    /// <summary>The folder of the wrapper around the model; empty without one.</summary>
    public string Wrapper { get; private set; } = "";

    /// <summary>The head of that wrapper.</summary>
    public MlNetKey? WrapperKey { get; private set; }

    /// <summary>Whether what was trained is an ensemble of decision trees.</summary>
    public bool IsMadeOfTrees => Trainer is not null && Array.Exists(TreeTrainers, name => Trainer.IndexOf(name, StringComparison.Ordinal) >= 0);

    public bool IsCalibrated { get; private set; }

    /// <summary>Whether a step behind the model turns its keys into the values they stand for.</summary>
    public bool MapsKeysBack { get; private set; }

    public bool Has(string step) => _steps.Exists(known => known.Name == step);

    /// <summary>The column a column was made of, followed back to the data.</summary>
    public string SourceOf(string column)
    {
        for (var i = _renamed.Count - 1; i >= 0; i--)
        {
            if (_renamed[i].Output == column)
            {
                column = _renamed[i].Input;
            }
        }

        return column;
    }

    public static MlNetPipeline Read(MlNetArchive archive)
    {
        var pipeline = new MlNetPipeline(archive);
        pipeline.FindFolders();
        foreach (var root in pipeline.Children(""))
        {
            pipeline.Walk(root, 0);
        }

        return pipeline;
    }

    // A component belongs to the nearest folder above it that is a component too.
    private void FindFolders()
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in _archive.Names)
        {
            if (name.EndsWith("/" + KeyName, StringComparison.Ordinal))
            {
                folders.Add(name.Substring(0, name.Length - KeyName.Length - 1));
            }
        }

        foreach (var folder in folders)
        {
            var parent = folder;
            var levels = 0;
            do
            {
                var slash = parent.LastIndexOf('/');
                parent = slash < 0 || ++levels > 2 * Deepest ? "" : parent.Substring(0, slash);
            }
            while (parent.Length > 0 && !folders.Contains(parent));

            if (!_children.TryGetValue(parent, out var list))
            {
                _children[parent] = list = [];
            }

            list.Add(folder);
        }

        foreach (var list in _children.Values)
        {
            list.Sort(StringComparer.Ordinal);
        }
    }

    private List<string> Children(string folder) => _children.TryGetValue(folder, out var list) ? list : [];

    private MlNetKey? Key(string folder) =>
        ++_keysRead > MostKeys ? null : _archive.Read(folder + "/" + KeyName, 0, MlNetKey.Size) is { } bytes ? MlNetKey.Read(bytes) : null;

    private void Walk(string folder, int depth)
    {
        if (depth > Deepest || Key(folder) is not { } key)
        {
            return;
        }

        var component = MlNetComponent.Of(key.Loader);
        switch (component.Kind)
        {
            case MlNetComponentKind.Container:
                WalkInside(folder, depth);
                break;
            case MlNetComponentKind.Wrapper:
                (Wrapper, WrapperKey, MapsKeysBack) = (folder, key, false);
                Task = component.Task ?? Task;
                AddAlgorithm(Model(folder), depth + 1);
                break;
            case MlNetComponentKind.Calibrator or MlNetComponentKind.Algorithm:
                AddAlgorithm(folder, depth);
                break;
            case MlNetComponentKind.Trained:
                (Trainer, Task) = ($"{component.Name} ({key.Loader})", component.Task);
                AddStep(component.Name);
                break;
            default:
                Rename(key);
                MapsKeysBack |= key.Loader == "KeyToValueTransform";
                AddStep(component.Name);
                break;
        }
    }

    // The pair is what ML.NET makes of OneHotEncoding.
    private void WalkInside(string folder, int depth)
    {
        var inside = Children(folder);
        if (inside.Count == 2 && Key(inside[1])?.Loader == "KeyToVectorTransform" && Key(inside[0])?.Loader is "TermTransform" or "HashTransform")
        {
            AddStep(Key(inside[0])?.Loader == "HashTransform" ? "OneHotHashEncoding" : "OneHotEncoding");
            return;
        }

        foreach (var child in inside)
        {
            Walk(child, depth + 1);
        }
    }

    private string? Model(string folder)
    {
        var inside = Children(folder);
        return inside.Find(static child => child.EndsWith("/Model", StringComparison.Ordinal) || child.EndsWith("/Predictor", StringComparison.Ordinal)) ?? (inside.Count > 0 ? inside[0] : null);
    }

    private void AddAlgorithm(string? folder, int depth)
    {
        var (name, task) = Algorithm(folder, depth);
        if (name is not null)
        {
            Trainer = name;
            // To its wrapper, a classifier of images is one of many.
            Task = task == "image classification" ? task : Task ?? task;
            AddStep(name.Substring(0, name.LastIndexOf(" (", StringComparison.Ordinal)));
        }
    }

    // Calibrators stand around the model they correct.
    private (string? Name, string? Task) Algorithm(string? folder, int depth)
    {
        if (folder is null || depth > Deepest || Key(folder) is not { } key)
        {
            return (null, null);
        }

        var component = MlNetComponent.Of(key.Loader);
        if (component.Kind is MlNetComponentKind.Calibrator or MlNetComponentKind.Wrapper)
        {
            IsCalibrated |= component.Kind == MlNetComponentKind.Calibrator;
            return Algorithm(Model(folder), depth + 1);
        }

        var name = component.Name.Length > 0 ? component.Name : key.Loader;
        if (key.Loader is "OVAExec" or "PKPDExec" && Algorithm(Model(folder), depth + 1).Name is { } learner)
        {
            // The probabilities of the learners inside are not those of the whole.
            IsCalibrated = false;
            name += " of " + learner.Substring(0, learner.LastIndexOf(" (", StringComparison.Ordinal));
        }

        return ($"{name} ({key.Loader})", component.Task);
    }

    // Both keep a number of pairs and then, of the first, the new column and the one it is made of.
    private void Rename(MlNetKey key)
    {
        if (key.Loader is "CopyTransform" or "TermTransform" && key.Text(1) is { Length: > 0 } output && key.Text(2) is { Length: > 0 } input && output != input && _renamed.Count < MostSteps)
        {
            _renamed.Add((output, input));
        }
    }

    private void AddStep(string name)
    {
        if (name.Length == 0 || _steps.Count >= MostSteps)
        {
            return;
        }

        if (_steps.Count > 0 && _steps[_steps.Count - 1].Name == name)
        {
            _steps[_steps.Count - 1] = (name, _steps[_steps.Count - 1].Times + 1);
        }
        else
        {
            _steps.Add((name, 1));
        }
    }
}
