namespace ModelCard.Build;

/// <summary>Reads the values of many properties from one text: name, mark, value, mark, again and again, with white space between. Empty values are left out.</summary>
internal static class ProjectValues
{
    // Noncharacters of Unicode, allowed in XML and found in no text.
    private const char AfterName = '\uFDD0';
    private const char AfterValue = '\uFDD1';

    public static List<KeyValuePair<string, string>> Read(string text)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split(AfterValue))
        {
            var mark = part.IndexOf(AfterName);
            if (mark >= 0 && mark < part.Length - 1)
            {
                values.Add(new KeyValuePair<string, string>(part.Substring(0, mark).Trim(), part.Substring(mark + 1)));
            }
        }

        return values;
    }

    /// <summary>Hands the properties that steer a build to a request.</summary>
    public static void Apply(string settings, CardRequest request)
    {
        foreach (var setting in Read(settings))
        {
            request.Set(setting.Key, setting.Value);
        }
    }
}
