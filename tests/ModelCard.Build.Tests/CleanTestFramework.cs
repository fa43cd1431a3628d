using System.Reflection;
using ModelCard.Build.Tests.Harness;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("ModelCard.Build.Tests.CleanTestFramework", "ModelCard.Build.Tests")]

namespace ModelCard.Build.Tests;

/// <summary>
/// Leaves nothing behind: after the last test the folder of the run is deleted. xunit has no other place for it; the host of the tests is killed while it ends, so that the end of the
/// process is none.
/// </summary>
/// <param name="messages">Where xunit's diagnostic messages go.</param>
public sealed class CleanTestFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) => new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider source, IMessageSink messages) : XunitTestFrameworkExecutor(assembly, source, messages)
    {
        protected override async void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var runner = new Runner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class Runner(ITestAssembly assembly, IEnumerable<IXunitTestCase> tests, IMessageSink messages, IMessageSink results, ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, tests, messages, results, options)
    {
        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            await SharedPackage.DisposeAsync();
            await base.BeforeTestAssemblyFinishedAsync();
        }
    }
}
