// Runs one task of the package as MSBuild.exe would: in the .NET Framework (or mono), loaded from its folder into the application's domain, with an engine that prints what is logged.
// Compiled by the tests that use it (FrameworkHostTests), with the compiler that comes with mono: no newer C# than that knows.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Text;
using Microsoft.Build.Framework;

namespace ModelCard.FrameworkHost
{
    internal static class Program
    {
        // host.exe <task assembly> <type> <file of parameters> [culture]
        private static int Main(string[] arguments)
        {
            if (arguments.Length > 3)
            {
                CultureInfo.DefaultThreadCurrentCulture = new CultureInfo(arguments[3]);
                System.Threading.Thread.CurrentThread.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture;
            }

            var task = (ITask)Activator.CreateInstance(Assembly.LoadFrom(arguments[0]).GetType(arguments[1], true));
            task.BuildEngine = new Engine();
            SetParameters(task, File.ReadAllLines(arguments[2]));
            var succeeded = task.Execute();
            Console.WriteLine("executed " + succeeded);
            foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
            {
                if (!assembly.IsDynamic)
                {
                    Console.WriteLine("loaded " + assembly.GetName().Name + " " + assembly.GetName().Version + " " + assembly.Location);
                }
            }

            return succeeded ? 0 : 1;
        }

        // Lines of "parameter", "item" and "metadata", with a name and a value in base 64 behind each.
        private static void SetParameters(ITask task, string[] lines)
        {
            var items = new Dictionary<string, List<ITaskItem>>();
            Item last = null;
            var project = Encoding.UTF8.GetString(Convert.FromBase64String(Array.Find(lines, line => line.StartsWith("parameter ProjectFile ", StringComparison.Ordinal)).Split(' ')[2]));
            foreach (var line in lines)
            {
                var parts = line.Split(' ');
                var value = Encoding.UTF8.GetString(Convert.FromBase64String(parts[2]));
                if (parts[0] == "metadata")
                {
                    last.SetMetadata(parts[1], value);
                    continue;
                }

                // A log shows a list of one item without metadata as a text.
                var property = task.GetType().GetProperty(parts[1]);
                if (parts[0] == "item" || property.PropertyType.IsArray)
                {
                    if (!items.ContainsKey(parts[1]))
                    {
                        items[parts[1]] = new List<ITaskItem>();
                    }

                    last = new Item(value, project);
                    items[parts[1]].Add(last);
                    continue;
                }

                property.SetValue(task, property.PropertyType == typeof(bool) ? (object)bool.Parse(value) : value, null);
            }

            foreach (var pair in items)
            {
                var property = task.GetType().GetProperty(pair.Key);
                property.SetValue(task, property.PropertyType == typeof(string[]) ? (object)pair.Value.ConvertAll(item => item.ItemSpec).ToArray() : pair.Value.ToArray(), null);
            }
        }

        // What the engine hands over, in the little that tasks ask of it.
        private sealed class Item : ITaskItem
        {
            private readonly Dictionary<string, string> metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            private readonly string definedIn;

            public Item(string spec, string project)
            {
                ItemSpec = spec;
                definedIn = project;
            }

            public string ItemSpec { get; set; }

            public ICollection MetadataNames
            {
                get { return metadata.Keys; }
            }

            public int MetadataCount
            {
                get { return metadata.Count; }
            }

            public string GetMetadata(string name)
            {
                string value;
                return metadata.TryGetValue(name, out value) ? value
                    : name == "FullPath" ? Path.Combine(Path.GetDirectoryName(definedIn), ItemSpec)
                    : name == "DefiningProjectFullPath" ? definedIn
                    : "";
            }

            public void SetMetadata(string name, string value)
            {
                metadata[name] = value;
            }

            public void RemoveMetadata(string name)
            {
                metadata.Remove(name);
            }

            public void CopyMetadataTo(ITaskItem other)
            {
                foreach (var pair in metadata)
                {
                    other.SetMetadata(pair.Key, pair.Value);
                }
            }

            public IDictionary CloneCustomMetadata()
            {
                return new Dictionary<string, string>(metadata);
            }
        }

        private sealed class Engine : IBuildEngine
        {
            public bool ContinueOnError
            {
                get { return false; }
            }

            public int LineNumberOfTaskNode
            {
                get { return 0; }
            }

            public int ColumnNumberOfTaskNode
            {
                get { return 0; }
            }

            public string ProjectFileOfTaskNode
            {
                get { return ""; }
            }

            public void LogErrorEvent(BuildErrorEventArgs e)
            {
                Write("error", e.File, e.LineNumber, e.ColumnNumber, e.Code, e.Message);
            }

            public void LogWarningEvent(BuildWarningEventArgs e)
            {
                Write("warning", e.File, e.LineNumber, e.ColumnNumber, e.Code, e.Message);
            }

            public void LogMessageEvent(BuildMessageEventArgs e)
            {
                Console.WriteLine("message: " + e.Message);
            }

            public void LogCustomEvent(CustomBuildEventArgs e)
            {
            }

            // As MSBuild's console does.
            private static void Write(string severity, string file, int line, int column, string code, string message)
            {
                var place = line == 0 ? " " : column == 0 ? "(" + line + ")" : "(" + line + "," + column + ")";
                Console.WriteLine(file + place + ": " + severity + " " + code + ": " + message);
            }

            public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs)
            {
                throw new NotSupportedException();
            }
        }
    }
}
