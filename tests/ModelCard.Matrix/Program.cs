using System.Diagnostics;
using System.Globalization;
using ModelCard.Build.Tests.Harness;
using ModelCard.Matrix;

var code = args switch
{
    ["table", .. var filters] => await MakeTableAsync(filters),
    ["kill", var rounds, ..] => await KillTest.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture), args is [_, _, var seed] ? int.Parse(seed, CultureInfo.InvariantCulture) : 1),
    _ => Usage(),
};
await SharedPackage.DisposeAsync();
return code;

static int Usage()
{
    Console.WriteLine("table [name of a column or a row]...   run the matrix, or these columns and rows of it, and write docs/compatibility.md");
    Console.WriteLine("kill <rounds> [seed]                   kill builds at random moments and look at what they leave");
    return 2;
}

static async Task<int> MakeTableAsync(string[] filters)
{
    var table = new Table(Path.Combine(RepositoryFiles.Root, "docs", "compatibility.md"));
    var kinds = ProjectKinds.All.Where(kind => filters.Contains(kind.Name)).DefaultIfEmpty().ToList() is [null] ? ProjectKinds.All : [.. ProjectKinds.All.Where(kind => filters.Contains(kind.Name))];
    var checks = Checks.All.Any(check => filters.Contains(check.Name)) ? [.. Checks.All.Where(check => filters.Contains(check.Name))] : Checks.All;
    var failed = 0;
    foreach (var kind in kinds)
    {
        var watch = Stopwatch.StartNew();
        Place? place = null;
        var reason = "";
        try
        {
            place = await kind.MakeAsync();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            reason = Reason(exception);
        }

        foreach (var check in checks)
        {
            var cell = place is null ? reason : await CellAsync(place, check);
            table[check, kind] = cell;
            if (cell.StartsWith("fails", StringComparison.Ordinal))
            {
                // Whatever a check that failed left behind, the next one begins with a project of its own.
                failed++;
                place?.Dispose();
                place = place is null ? null : await kind.MakeAsync();
            }

            Console.WriteLine($"{watch.Elapsed.TotalSeconds,5:0} s  {kind.Name} / {check.Name}: {cell}");
        }

        place?.Dispose();
        table.Save();
    }

    Console.WriteLine($"{failed} cells failed.");
    return failed == 0 ? 0 : 1;
}

static async Task<string> CellAsync(Place place, Check check)
{
    if (place.Not.TryGetValue(check.Name, out var reason))
    {
        return "does not apply: " + reason;
    }

    try
    {
        await check.RunAsync(place);
        return "passes";
    }
    catch (Exception exception) when (exception is not OutOfMemoryException)
    {
        var log = Path.Combine(Path.GetTempPath(), "modelcard-matrix-failures.txt");
        await File.AppendAllTextAsync(log, $"=== {place.Project.Root} {check.Name}\n{exception}\n");
        return Reason(exception);
    }
}

// The first line with an error in it tells most; else what was expected.
static string Reason(Exception exception)
{
    if (exception is DoesNotApplyException)
    {
        return "does not apply: " + exception.Message;
    }

    var lines = exception.Message.Split('\n');
    var line = lines.FirstOrDefault(line => line.Contains(": error ", StringComparison.Ordinal)) ?? string.Join(' ', lines.Take(4).Select(line => line.Trim()));
    return "fails: " + (line.Length > 240 ? line[..240] : line);
}
