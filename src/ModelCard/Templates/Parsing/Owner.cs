namespace ModelCard.Templates;

/// <summary>What an expression or a block belongs to while it is parsed.</summary>
internal enum Owner
{
    Page,
    ExpressionStatement,
    Assign,
    Binary,
    Unary,
    Step,
    Conditional,
    Index,
    Nested,
    Array,
    Object,
    Interpolated,
    Call,
    NamedArgument,
    Pipe,
    If,
    Else,
    For,
    TableRow,
    While,
    Case,
    When,
    Capture,
    With,
    Wrap,
    Import,
    ReadOnly,
    Return,
    Function,
    Parameter,
}

/// <summary>How a block ended.</summary>
internal enum BlockEnd
{
    None,
    End,
    Else,
    When,
    Error,
}

/// <summary>How far an expression may reach.</summary>
internal enum Reach
{
    Full,

    /// <summary>A colon ends the expression instead of naming an argument.</summary>
    NoNamedArgument,

    /// <summary>Only members and indexers may follow.</summary>
    Basic,

    /// <summary><c>||</c> separates values.</summary>
    When,
}

/// <summary>How messages name and show each kind of syntax.</summary>
internal static class Syntax
{
    public static void Of(Owner owner, out string name, out string example)
    {
        (name, example) = owner switch
        {
            Owner.ExpressionStatement => ("expression statement", "<expression>"),
            Owner.Assign => ("assign expression", "<target_expression> = <value_expression>"),
            Owner.Binary => ("binary expression", "<expression> operator <expression>"),
            Owner.Unary => ("unary expression", "<operator> <expression>"),
            Owner.Step => ("increment/decrement expression", "<operator> <expression> or <expression> <operator>"),
            Owner.Conditional => ("conditional expression", "<condition> ? <then_value> : <else_value>"),
            Owner.Index => ("indexer expression", "<expression>[<index_expression>]"),
            Owner.Nested => ("nested expression", "(<expression>)"),
            Owner.Array => ("array initializer", "[item1, item2,...]"),
            Owner.Object => ("object initializer expression", "{ member1: <expression>, member2: ... }"),
            Owner.Interpolated => ("interpolated expression", "{<expression>}"),
            Owner.NamedArgument => ("named argument", "<name>: <expression>"),
            Owner.Pipe => ("pipe expression", "<expression> | <expression>"),
            Owner.If => ("if statement", "if <expression> ... end|else|else if"),
            Owner.Else => ("else statement", "else | else if <expression> ... end|else|else if"),
            Owner.For => ("for statement", "for <variable> in <expression> ... end"),
            Owner.TableRow => ("tablerow statement", "tablerow <variable> in <expression> ... end"),
            Owner.While => ("while statement", "while <expression> ... end"),
            Owner.Case => ("case statement", "case <expression> ... end|when|else"),
            Owner.When => ("when statement", "when <expression> ... end|when|else"),
            Owner.Capture => ("capture statement", "capture <variable> ... end"),
            Owner.With => ("with statement", "with <variable> ... end"),
            Owner.Wrap => ("wrap statement", "wrap <function_call> ... end"),
            Owner.Import => ("import statement", "import <expression>"),
            Owner.ReadOnly => ("readonly statement", "readonly <variable>"),
            Owner.Return => ("return statement", "return <expression>?"),
            Owner.Function or Owner.Parameter => ("function statement", "func <variable> ... end"),
            _ => ("function call expression", "<target_expression> <argument[0]> ... <argument[n]>"),
        };
    }
}
