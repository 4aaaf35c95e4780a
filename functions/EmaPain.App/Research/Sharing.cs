using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research;

/// <summary>Whether a person's answers may be shared with others; a release leaves out everybody else's.</summary>
public static class Sharing
{
    public enum Permission
    {
        NotGiven,
        Given,
        Revoked,

        /// <summary>Whoever wanted to be forgotten shares nothing any more, whatever was agreed before.</summary>
        Erased,
    }

    public static Permission Of(Participation person) => person.ConsentTo(ConsentKind.DataSharing) switch
    {
        _ when person.ErasedAt is not null => Permission.Erased,
        null => Permission.NotGiven,
        { RevokedAt: null } => Permission.Given,
        _ => Permission.Revoked,
    };

    /// <summary>What a row of table Participants says in column DataSharing; nothing where this code does not know the word.</summary>
    public static Permission? Read(string? word) => Enum.GetValues<Permission>().Cast<Permission?>().FirstOrDefault(permission => Columns.Word(permission) == word);
}
