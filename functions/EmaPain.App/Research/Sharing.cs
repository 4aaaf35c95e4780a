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
    }

    public static Permission Of(Participation person) => person.ConsentTo(ConsentKind.DataSharing) switch
    {
        null => Permission.NotGiven,
        { RevokedAt: null } => Permission.Given,
        _ => Permission.Revoked,
    };
}
