namespace ModelCard.Tests.Docs;

/// <summary>Why a reader needs what a section says.</summary>
internal static class SectionReason
{
    public static string Of(string section) => section switch
    {
        "Summary" => "The first lines decide whether a reader has found the right model. Search results and link previews show little more than these.",
        "Model Details" => "A reader has to know what the model is, who answers for it and under which terms it may be used before trusting or building on it.",
        "Model Sources" => "A card is a summary. Whoever wants to check it, run the model or look deeper needs the way to the sources.",
        "Uses" => "The same model is helpful in one place and harmful in another. Only its makers know for which uses it was made and tested.",
        "Bias, Risks, and Limitations" => "People who rely on a model bear the cost of its errors. They can guard against a weakness only when it is written down.",
        "Getting Started" => "A model that cannot be run in the first five minutes is seldom used. Clear inputs and outputs also prevent silent mistakes.",
        "Training Details" => "What a model learned from decides what it can do and whom it overlooks. Without these details nobody can repeat or judge the training.",
        "Evaluation" => "A figure means something only together with the data, the metric and the groups it was measured on. Averages hide the cases that matter most.",
        "Model Examination" => "Knowing why a model answers as it does helps to find errors that no test set contains.",
        "Environmental Impact" => "Training uses energy. With these facts the cost can be compared, added up and lowered.",
        "Technical Specifications" => "Whoever wants to run, compare or change the model has to know how it is built and what it needs.",
        "Citation" => "Others can give credit, and be found by those who follow up, only when they know how to cite the model.",
        "Glossary" => "Cards are read by people from several professions. A word that is plain to one of them is a riddle to the next.",
        "More Information" => "Some of what a reader may need has no place elsewhere in the card. A link here saves them the search.",
        "Model Card Authors" => "A statement with a name under it can be asked about, and its author gets the credit.",
        "Model Card Contact" => "Cards have mistakes and models cause surprises. A reader who notices needs someone to tell.",
        "Metadata" => "Sites and tools read these values to list, filter, load and license the model. What is missing here is not found.",
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "The section has no reason yet."),
    };
}
