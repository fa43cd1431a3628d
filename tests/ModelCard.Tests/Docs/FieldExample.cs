using System.Security;
using ModelCard.Catalog;

namespace ModelCard.Tests.Docs;

/// <summary>A field's example as it stands in a project file and in a sidecar.</summary>
internal static class FieldExample
{
    public static string InProject(CardField field) => field.Kind switch
    {
        FieldKind.Datasets => $"""
            <ItemGroup>
              <ModelCardDataset Include="{field.Example}" Role="train" Split="train" Rows="166000" />
            </ItemGroup>
            """,
        FieldKind.Metrics => $"""
            <ItemGroup>
              <ModelCardMetric Include="{field.Example}" Value="0.91" LowerBound="0.90" UpperBound="0.92"
                               Dataset="contoso/support-tickets" DatasetName="Support tickets" Split="test" Task="text-classification" />
            </ItemGroup>
            """,
        FieldKind.Figures => $"""
            <ItemGroup>
              <ModelCardFigure Include="{field.Example}" Caption="Which queues are confused with which"
                               Alt="Table of five by five numbers, largest on the diagonal" />
            </ItemGroup>
            """,
        _ => $"""
            <PropertyGroup>
              <{field.PropertyName}>{Escape(field.Example!)}</{field.PropertyName}>
            </PropertyGroup>
            """,
    };

    public static string InSidecar(CardField field) => field.Kind switch
    {
        FieldKind.Datasets => $"""
            {field.Name}:
              - id: {field.Example}
                role: train
                split: train
                rows: 166000
            """,
        FieldKind.Metrics => $"""
            {field.Name}:
              - type: {field.Example}
                value: 0.91
                lower_bound: 0.90
                upper_bound: 0.92
                dataset: contoso/support-tickets
                dataset_name: Support tickets
                split: test
                task: text-classification
            """,
        FieldKind.Figures => $"""
            {field.Name}:
              - path: {field.Example}
                caption: Which queues are confused with which
                alt: Table of five by five numbers, largest on the diagonal
            """,
        FieldKind.List => $"{field.Name}:\n{string.Join("\n", field.Example!.Split(';').Select(item => "  - " + item.Trim()))}",
        FieldKind.Markdown or FieldKind.Code => $"{field.Name}: |\n  {field.Example}",
        FieldKind.Map => $"{field.Name}: {field.Example}",
        _ => $"{field.Name}: {(field.Example!.Contains(": ", StringComparison.Ordinal) ? $"'{field.Example}'" : field.Example)}",
    };

    private static string Escape(string text) => SecurityElement.Escape(text).Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&apos;", "'", StringComparison.Ordinal);
}
