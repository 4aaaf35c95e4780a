using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Alerts;

/// <summary>A text that calls a member of staff to an alert.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Recipient">The member of staff, by id.</param>
public sealed record StaffPage(AlertId Alert, string Recipient)
{
    private const string Mark = "page-";

    /// <summary>One text for each member of staff and call; its id tells it from the texts of a person.</summary>
    public EffectId TextFor(InputId cause) => new(Mark + NameBasedId.Of("page", Alert.Value, Recipient, cause.Value));

    /// <summary>Whether a text goes to staff: what its delivery report says is no word of the person.</summary>
    public static bool Is(EffectId text) => text.Value.StartsWith(Mark, StringComparison.Ordinal);
}
