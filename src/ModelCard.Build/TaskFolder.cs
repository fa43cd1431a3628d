using System.Diagnostics;
#if NETSTANDARD2_0
using System.Reflection;
#endif

namespace ModelCard.Build;

/// <summary>
/// The folder of the tasks in MSBuild.exe, which loads every assembly into one place. A name that it has a copy of itself, and an older one than is asked for, it refuses without looking into the folder of
/// the tasks (System.Text.Json before MSBuild 17.9, for one: https://github.com/dotnet/msbuild/issues/9361). Asked then, this answers with the copy that lies beside the tasks. Under dotnet every task has a
/// context of its own, and there is nothing to do.
/// </summary>
internal static class TaskFolder
{
#if NETSTANDARD2_0
    private static int _isJoined;
#endif

    /// <summary>Lets assemblies of this folder find each other. Called before anything that needs them is compiled.</summary>
    [Conditional("NETSTANDARD2_0")]
    public static void Join()
    {
#if NETSTANDARD2_0
        if (Interlocked.Exchange(ref _isJoined, 1) == 0)
        {
            AppDomain.CurrentDomain.AssemblyResolve += static (_, request) => Find(request.Name, request.RequestingAssembly);
        }
#endif
    }

#if NETSTANDARD2_0
    // Only for those who lie here: what other packages load is not ours to decide.
    private static Assembly? Find(string name, Assembly? by)
    {
        var folder = Path.GetDirectoryName(typeof(TaskFolder).Assembly.Location)!;
        if (by is null || by.IsDynamic || !string.Equals(Path.GetDirectoryName(by.Location), folder, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var asked = new AssemblyName(name);
        var path = Path.Combine(folder, asked.Name + ".dll");
        return File.Exists(path) && AssemblyName.GetAssemblyName(path).Version >= asked.Version ? Assembly.LoadFrom(path) : null;
    }
#endif
}
