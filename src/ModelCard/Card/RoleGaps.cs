using ModelCard.Catalog;

namespace ModelCard.Card;

/// <summary>How many items of the checklists each role still owes a card.</summary>
internal sealed class RoleGaps
{
    /// <summary>The roles, in the order in which they are shown.</summary>
    public static IReadOnlyList<CardRole> Roles { get; } = [CardRole.Developer, CardRole.Sociotechnic, CardRole.Organizer];

    private readonly int[] _required = new int[3];
    private readonly int[] _recommended = new int[3];

    /// <summary>Counts one item more.</summary>
    public void Add(CardRole role, bool isRequired) => (isRequired ? _required : _recommended)[(int)role]++;

    /// <summary>How many required items are missing.</summary>
    public int Required(CardRole role) => _required[(int)role];

    /// <summary>How many recommended items are missing.</summary>
    public int Recommended(CardRole role) => _recommended[(int)role];

    /// <summary>How many items are missing from all roles.</summary>
    public int Total
    {
        get
        {
            var total = 0;
            foreach (var role in Roles)
            {
                total += Required(role) + Recommended(role);
            }

            return total;
        }
    }
}
