// What a project without the package might run after its build: a console program, the sidecar and a Handlebars template in, a card out.
using HandlebarsDotNet;
using YamlDotNet.Serialization;

var values = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(args[0]));
var template = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true }).Compile(File.ReadAllText(args[1]));
Directory.CreateDirectory(Path.GetDirectoryName(args[2])!);
File.WriteAllText(args[2], template(values));
