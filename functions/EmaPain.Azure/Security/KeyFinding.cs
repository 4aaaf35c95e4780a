using Microsoft.IdentityModel.Tokens;

namespace EmaPain.Azure.Security;

/// <summary>What came of looking for a signing key.</summary>
public abstract record KeyFinding
{
    private KeyFinding()
    {
    }

    public sealed record Found(SecurityKey Key) : KeyFinding;

    /// <summary>The tenant has no such key.</summary>
    public sealed record Unknown : KeyFinding;

    /// <summary>The tenant could not be asked.</summary>
    public sealed record OutOfReach : KeyFinding;
}
