namespace ModelCard.Templates;

internal sealed partial class Parser
{
    /// <summary>Reads statements up to the one that ends the block. An <c>else</c> or <c>when</c> is left for the caller to read.</summary>
    private BlockNode ParseBlock(Owner owner, out BlockEnd end)
    {
        var start = _currentStart;
        var block = new BlockNode();
        Enter();
        end = BlockEnd.None;
        while (!_isFatal && end == BlockEnd.None && _current != TokenKind.Eof)
        {
            var before = _at;
            ParseStatement(owner, block, ref end);
            if (_at == before && end == BlockEnd.None)
            {
                end = BlockEnd.Error;
            }
        }

        if (end is BlockEnd.None or BlockEnd.Error && owner != Owner.Page)
        {
            LogIn(owner, _previousStart, "The <end> statement was not found");
            end = BlockEnd.Error;
        }

        _depth--;
        return Close(block, start);
    }

    private void ParseStatement(Owner owner, BlockNode block, ref BlockEnd end)
    {
        switch (_current)
        {
            case TokenKind.Raw:
            case TokenKind.EscapedRaw:
                AddText(owner, block);
                break;
            case TokenKind.CodeEnter:
                var indent = FindIndent(block);
                Next();
                block.Statements.Add(new IndentNode { Indent = indent });
                break;
            case TokenKind.CodeExit:
                Next();
                block.Statements.Add(new IndentNode { IsExit = true });
                break;
            case TokenKind.NewLine:
            case TokenKind.SemiColon:
                Next();
                break;
            case TokenKind.Identifier:
            case TokenKind.LocalIdentifier:
                ParseCode(owner, block, ref end);
                break;
            default:
                if (IsStartOfExpression())
                {
                    CheckNotInCase(owner);
                    Add(block, ParseExpressionStatement());
                }
                else
                {
                    Log(_currentStart, "Unexpected token " + CurrentForMessage);
                    end = BlockEnd.Error;
                }

                break;
        }
    }

    private void AddText(Owner owner, BlockNode block)
    {
        var isEscaped = _current == TokenKind.EscapedRaw;
        var start = _currentStart;
        Next();
        if (owner == Owner.Case)
        {
            return;
        }

        if (isEscaped)
        {
            block.Statements.Add(new IndentNode());
        }

        block.Statements.Add(Close(new TextNode(), start));
        if (isEscaped)
        {
            block.Statements.Add(new IndentNode { IsExit = true });
        }
    }

    /// <summary>The white space between the last line end and the code that starts here, when there is nothing else between them.</summary>
    private string? FindIndent(BlockNode block)
    {
        if (block.Statements.Count == 0 || block.Statements[block.Statements.Count - 1] is not TextNode text)
        {
            return null;
        }

        for (var i = text.End - 1; i >= 0; i--)
        {
            if (_text[i] == '\n')
            {
                return _text.Substring(i + 1, text.End - i - 1);
            }

            if (!char.IsWhiteSpace(_text[i]))
            {
                return null;
            }
        }

        return _text.Substring(0, text.End);
    }

    private static void Add(BlockNode block, Node? statement)
    {
        if (statement != null)
        {
            block.Statements.Add(statement);
        }
    }

    private void ParseCode(Owner owner, BlockNode block, ref BlockEnd end)
    {
        var word = CurrentText;
        switch (word)
        {
            case "end":
                Next();

                // A function inside an expression is followed by the rest of that expression.
                if (owner != Owner.Parameter)
                {
                    var at = _previousStart;
                    ExpectEndOfStatement();
                    _previousStart = at;
                }

                end = BlockEnd.End;
                return;
            case "else":
                if (owner is Owner.If or Owner.When or Owner.For or Owner.TableRow)
                {
                    end = BlockEnd.Else;
                    return;
                }

                Log(_currentStart, "A else condition must be preceded by another if/else/when condition or a for loop.");
                _isFatal = true;
                end = BlockEnd.End;
                Next();
                return;
            case "when":
                if (owner is Owner.When or Owner.Case)
                {
                    end = BlockEnd.When;
                    return;
                }

                Log(_currentStart, "A `when` condition must be preceded by another `when`/`else`/`case` condition");
                _isFatal = true;
                end = BlockEnd.End;
                Next();
                return;
        }

        CheckNotInCase(owner);
        Add(block, Peek() == TokenKind.Dot && word is "for" or "while" or "tablerow" ? ParseExpressionStatement() : ParseKeyword(word));
    }

    private Node? ParseKeyword(string word) => word switch
    {
        "if" => ParseIf(),
        "case" => ParseCase(),
        "for" => ParseFor(Owner.For),
        "tablerow" => ParseFor(Owner.TableRow),
        "while" => ParseWhile(),
        "with" => ParseWith(),
        "wrap" => ParseWrap(),
        "capture" => ParseCapture(),
        "func" => ParseFunction(false),
        "ret" => ParseReturn(),
        "import" => ParseImport(),
        "readonly" => ParseReadOnly(),
        "break" or "continue" => ParseJump(word == "break"),
        _ => ParseExpressionStatement(),
    };

    private void CheckNotInCase(Owner owner)
    {
        if (owner == Owner.Case)
        {
            Log(_currentStart, "Unexpected statement/expression `" + CurrentForMessage + "` in the body of a `case` statement. Only `when`/`else` are expected.");
        }
    }

    private Node? ParseExpressionStatement()
    {
        var start = _currentStart;
        var expression = ExpectExpression(Owner.ExpressionStatement, start);
        if (expression is FunctionNode { Name: not null })
        {
            return expression;
        }

        ExpectEndOfStatement();
        return expression == null ? null : Close(new ExpressionStatementNode(expression), start);
    }

    private ReturnNode ParseReturn()
    {
        var start = _currentStart;
        Next();
        var value = IsStartOfExpression() ? ParseExpression(Owner.Return) : null;
        var node = Close(new ReturnNode(value), start);
        ExpectEndOfStatement();
        return node;
    }

    private JumpNode ParseJump(bool isBreak)
    {
        var start = _currentStart;
        Next();
        var node = Close(new JumpNode(isBreak), start);
        ExpectEndOfStatement();
        return node;
    }

    private ImportNode? ParseImport()
    {
        var start = _currentStart;
        Next();
        var target = ExpectExpression(Owner.Import, start);
        ExpectEndOfStatement();
        return target == null ? null : Close(new ImportNode(target), start);
    }

    private ReadOnlyNode? ParseReadOnly()
    {
        var start = _currentStart;
        Next();
        var variable = ExpectVariable(Owner.ReadOnly, start);
        ExpectEndOfStatement();
        return variable == null ? null : Close(new ReadOnlyNode(variable), start);
    }

    private VariableNode? ExpectVariable(Owner owner, int start)
    {
        if (_current is TokenKind.Identifier or TokenKind.LocalIdentifier)
        {
            var at = _currentStart;
            if (ParseVariable() is VariableNode variable)
            {
                return variable;
            }

            LogIn(owner, start, "Unexpected variable `" + _source.Describe(at, _previousEnd) + "`");
        }
        else
        {
            LogIn(owner, start, "Expecting a variable instead of `" + CurrentForMessage + "`");
        }

        return null;
    }
}
