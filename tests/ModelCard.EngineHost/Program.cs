// Builds a target of a project with the MSBuild that lies beside this program, which need not be the one of the SDK: the project, the target, and global properties as name=value.
using Microsoft.Build.Execution;
using Microsoft.Build.Framework;
using Microsoft.Build.Logging;

// MSBuild looks for its tasks and targets beside the program this names, and has to be told before any of it is loaded.
Environment.SetEnvironmentVariable("MSBUILD_EXE_PATH", Path.Combine(AppContext.BaseDirectory, "MSBuild.dll"));
return Build(args[0], args[1], args[2..]);

static int Build(string project, string target, string[] properties)
{
    var given = properties.Select(property => property.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]);
    var parameters = new BuildParameters { Loggers = [new ConsoleLogger(LoggerVerbosity.Minimal)] };
    var result = BuildManager.DefaultBuildManager.Build(parameters, new BuildRequestData(project, given, null, [target], null));
    Console.WriteLine($"built by MSBuild {typeof(BuildManager).Assembly.GetCustomAttributes(false).OfType<System.Reflection.AssemblyInformationalVersionAttribute>().Single().InformationalVersion} on {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}");
    return result.OverallResult == BuildResultCode.Success ? 0 : 1;
}
