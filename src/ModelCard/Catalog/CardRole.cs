namespace ModelCard.Catalog;

/// <summary>The three roles a complete card needs (annotated Hugging Face model card template, "Directions"). One person may have several.</summary>
public enum CardRole
{
    /// <summary>Writes the code and runs the training.</summary>
    Developer,

    /// <summary>Is skilled at the interaction of technology and society: ethicists, lawyers, sociologists, rights advocates.</summary>
    Sociotechnic,

    /// <summary>Knows the scope and reach of the model and is the contact for the card ("project organizer").</summary>
    Organizer,
}
