using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelCard.Tests.Sources;

/// <summary>Compiles a getting-started program as a project of the .NET SDK would, against the shapes of the types it uses.</summary>
internal static class SnippetCompiler
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    private const string OnnxRuntime = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using Microsoft.ML.OnnxRuntime.Tensors;
        namespace Microsoft.ML.OnnxRuntime
        {
            public struct Float16 { }
            public struct BFloat16 { }
            public class NodeMetadata { public int[] Dimensions => throw null!; public Type ElementType => throw null!; }
            public class NamedOnnxValue
            {
                public string Name { get; set; } = "";
                public static NamedOnnxValue CreateFromTensor<T>(string name, Tensor<T> value) => throw null!;
                public Tensor<T> AsTensor<T>() => throw null!;
                public IEnumerable<T> AsEnumerable<T>() => throw null!;
                public IDictionary<K, V> AsDictionary<K, V>() => throw null!;
            }
            public class DisposableNamedOnnxValue : NamedOnnxValue, IDisposable { public void Dispose() { } }
            public interface IDisposableReadOnlyCollection<T> : IReadOnlyCollection<T>, IDisposable { }
            public class InferenceSession : IDisposable
            {
                public InferenceSession(string modelPath) { }
                public IReadOnlyDictionary<string, NodeMetadata> InputMetadata => throw null!;
                public IDisposableReadOnlyCollection<DisposableNamedOnnxValue> Run(IReadOnlyCollection<NamedOnnxValue> inputs) => throw null!;
                public void Dispose() { }
            }
        }
        namespace Microsoft.ML.OnnxRuntime.Tensors
        {
            public abstract class Tensor<T> : IEnumerable<T>
            {
                public IEnumerator<T> GetEnumerator() => throw null!;
                IEnumerator IEnumerable.GetEnumerator() => throw null!;
            }
            public class DenseTensor<T> : Tensor<T>
            {
                public DenseTensor(Memory<T> memory, ReadOnlySpan<int> dimensions, bool reverseStride = false) { }
                public DenseTensor(ReadOnlySpan<int> dimensions, bool reverseStride = false) { }
                public DenseTensor(int length) { }
            }
        }
        """;

    private const string MachineLearning = """
        using System;
        using System.Collections.Generic;
        using Microsoft.ML.Data;
        namespace Microsoft.ML
        {
            public interface IDataView { }
            public interface ITransformer { IDataView Transform(IDataView input); }
            public class DataViewSchema { }
            public class MLContext { public MLContext(int? seed = null) { } public ModelOperationsCatalog Model => throw null!; public DataOperationsCatalog Data => throw null!; }
            public class ModelOperationsCatalog { public ITransformer Load(string filePath, out DataViewSchema inputSchema) => throw null!; }
            public class DataOperationsCatalog { public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, DataViewSchema? schema = null) where TRow : class => throw null!; }
            public static class DebuggerExtensions { public static DataDebuggerPreview Preview(this IDataView data, int maxRows = 100) => throw null!; }
        }
        namespace Microsoft.ML.Data
        {
            public class DataDebuggerPreview { public RowInfo[] RowView => throw null!; public class RowInfo { public KeyValuePair<string, object>[] Values => throw null!; } }
            public class ColumnNameAttribute : Attribute { public ColumnNameAttribute(string name) { } }
            public class VectorTypeAttribute : Attribute { public VectorTypeAttribute() { } public VectorTypeAttribute(int size) { } }
        }
        """;

    /// <summary>What the compiler has against the program, warnings included; nothing when it compiles.</summary>
    public static List<string> Complaints(string program)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Snippet",
            new[] { Usings, OnnxRuntime, MachineLearning, program }.Select(text => CSharpSyntaxTree.ParseText(text)),
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning).Select(found => found.ToString())];
    }
}
