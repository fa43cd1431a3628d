using System.Diagnostics;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Matrix;

/// <summary>A project whose sidecar changes between two texts, and what each of the two builds to.</summary>
internal sealed class KillTarget : IDisposable
{
    private static readonly string[] Texts = ["Routes INCOMING mail", "Sends each message"];

    private readonly TestProject _project;
    private readonly string _output;
    private readonly Dictionary<string, byte[]>[] _expected = [[], []];
    private int _now;
    private double _milliseconds;

    private KillTarget(TestProject project, string output)
    {
        _project = project;
        _output = output;
    }

    private string State => Path.Combine(_project.Folder, "obj", "Debug", "net10.0", "modelcard");

    private string[] Folders => [Path.Combine(State, "bundle"), _output];

    /// <summary>How many files lie around that take the place of another at the end of a write.</summary>
    public int TemporaryFiles => Temporary().Length;

    public static async Task<KillTarget> CreateAsync(string content, Func<TestProject, string> output)
    {
        var project = await TestProject.CreateAsync(RichCard.Project + content + "<PropertyGroup><ModelCardCommittedFile>CARD.md</ModelCardCommittedFile></PropertyGroup>");
        RichCard.Write(project.Write);
        var target = new KillTarget(project, output(project));
        (await project.RunAsync("restore")).ShouldSucceed();
        for (var build = 0; build < 4; build++)
        {
            target.ChangeInput();
            var watch = Stopwatch.StartNew();
            (await target.BuildAsync()).ShouldSucceed();
            target._milliseconds = watch.Elapsed.TotalMilliseconds;
            target._expected[target._now] = target.Read();
        }

        target._expected[0].Keys.Count(file => file.StartsWith(target._output, StringComparison.Ordinal)).ShouldBe(RichCard.Bundle.Length);
        return target;
    }

    public Task<DotnetResult> BuildAsync(params string[] arguments) => Dotnet.RunAsync(_project.Folder, Arguments(arguments));

    /// <summary>Writes the other of the two texts.</summary>
    public void ChangeInput()
    {
        var text = _project.Read("modelcard.yaml");
        _project.Age();
        _project.Write("modelcard.yaml", text.Replace(Texts[_now], Texts[1 - _now], StringComparison.Ordinal));
        _now = 1 - _now;
    }

    /// <summary>Starts a build and kills it with all its processes.</summary>
    public async Task KillAsync(Random random, bool nearWrites)
    {
        var written = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(_project.Root) { IncludeSubdirectories = true };
        // The first of our files a build writes, or, every other time, the first that is copied on.
        var place = random.Next(2) == 0 ? Folders[0] : _output;
        void Written(object sender, FileSystemEventArgs file)
        {
            if (file.FullPath.StartsWith(place + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                written.TrySetResult();
            }
        }

        watcher.Created += Written;
        watcher.Changed += Written;
        watcher.EnableRaisingEvents = nearWrites;
        using var process = Process.Start(Dotnet.Prepare(_project.Folder, Arguments([])))!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        if (nearWrites)
        {
            await Task.WhenAny(written.Task, process.WaitForExitAsync());
            // Not a delay, whose clock is as coarse as all our writes together take.
            var moment = Stopwatch.GetTimestamp() + random.NextInt64(Stopwatch.Frequency / 100);
            SpinWait.SpinUntil(() => Stopwatch.GetTimestamp() > moment);
        }
        else
        {
            await Task.WhenAny(Task.Delay((int)(random.NextDouble() * _milliseconds)), process.WaitForExitAsync());
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Which files are those of the inputs before the change, which those of the inputs after it, and which neither.</summary>
    public (int Old, int New, IReadOnlyList<string> Corrupt) Look()
    {
        int old = 0, now = 0;
        var corrupt = new List<string>();
        var files = Read();
        foreach (var name in _expected[_now].Keys)
        {
            if (!files.TryGetValue(name, out var bytes))
            {
                corrupt.Add(name + " (gone)");
                continue;
            }

            var isNew = bytes.AsSpan().SequenceEqual(_expected[_now][name]);
            var isOld = bytes.AsSpan().SequenceEqual(_expected[1 - _now][name]);
            now += isNew && !isOld ? 1 : 0;
            old += isOld && !isNew ? 1 : 0;
            if (!isNew && !isOld)
            {
                corrupt.Add($"{name} ({bytes.Length} bytes)");
            }
        }

        return (old, now, corrupt);
    }

    /// <summary>The files that are not those of the present inputs, or that there should not be.</summary>
    public IReadOnlyList<string> Wrong()
    {
        var files = Read();
        return [.. files.Keys.Union(_expected[_now].Keys).Where(name => !(files.TryGetValue(name, out var bytes) && _expected[_now].TryGetValue(name, out var expected) && bytes.AsSpan().SequenceEqual(expected)))];
    }

    public void DeleteTemporaryFiles()
    {
        foreach (var file in Temporary())
        {
            File.Delete(file);
        }
    }

    public void Dispose() => _project.Dispose();

    private static string[] Arguments(string[] arguments) => ["build", "--no-restore", "-tl:off", "-nodeReuse:false", "-m:1", .. arguments];

    private string[] Temporary() => Directory.GetFiles(_project.Root, "*.tmp", SearchOption.AllDirectories);

    // Every file of the card, wherever it lies: obj, output and the committed copy. Temporary files are counted on their own.
    private Dictionary<string, byte[]> Read()
    {
        var files = new Dictionary<string, byte[]>();
        foreach (var folder in Folders)
        {
            foreach (var name in RichCard.Files(folder).Where(name => !name.EndsWith(".tmp", StringComparison.Ordinal)))
            {
                files[Path.Combine(folder, name)] = File.ReadAllBytes(Path.Combine(folder, name));
            }
        }

        var committed = Path.Combine(_project.Folder, "CARD.md");
        files[committed] = File.Exists(committed) ? File.ReadAllBytes(committed) : [];
        return files;
    }
}
