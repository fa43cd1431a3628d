namespace ModelCard.Templates;

/// <summary>The block a <c>wrap</c> hands to a function, which runs it as <c>$$</c>.</summary>
internal sealed class BlockDelegate
{
    public BlockDelegate(BlockNode body, Source source)
    {
        Body = body;
        Source = source;
    }

    public readonly BlockNode Body;

    public readonly Source Source;
}
