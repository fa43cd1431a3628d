namespace ModelCard.Catalog;

public static partial class CardFields
{
    private static CardField[] GettingStarted() =>
    [
        new("MCB1032", "get_started_code", "How to Get Started with the Model", "Getting Started", FieldKind.Code, CardRole.Developer,
            "How does someone run the model for the first time? Give a few lines that can be copied, from loading it to printing an answer.",
            headings: ["how to use", "usage instructions", "quickstart", "get started", "how to get started", "usage", "how to", "how to in python", "example usage", "usage example", "usage examples", "example code"],
            example: "var router = TicketRouter.Load(\"model.onnx\"); Console.WriteLine(router.Route(\"My invoice is wrong\").Queue);"),
        new("MCB1033", "installation", "Installation Guide", "Getting Started", FieldKind.Markdown, CardRole.Developer,
            "What has to be installed before the model runs? Name packages with their versions, and the commands.",
            headings: ["installation", "install", "installation guide"],
            example: "Run dotnet add package Contoso.TicketRouter --version 2.1.0. It needs .NET 8 or later and no GPU."),
        new("MCB1034", "input_format", "Inputs", "Getting Started", FieldKind.Text, CardRole.Developer,
            "What does the model take? Give names, types, shapes and ranges, and what happens to anything else.",
            headings: ["inputs", "input shape", "input format"],
            example: "input_ids and attention_mask: int64 [batch, 512]; longer text is cut"),
        new("MCB1035", "output_format", "Outputs", "Getting Started", FieldKind.Text, CardRole.Developer,
            "What does the model give back? Give names, types and shapes, and what the numbers mean.",
            headings: ["outputs", "output shape", "output format"],
            example: "logits: float32 [batch, 5], one for each queue in the order of labels.txt"),
    ];
}
