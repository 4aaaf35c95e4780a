using Microsoft.IdentityModel.JsonWebTokens;

namespace EmaPain.Azure.Security;

/// <summary>What a token is worth.</summary>
public abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    public sealed record Accepted(JsonWebToken Token) : TokenVerdict;

    public sealed record Refused : TokenVerdict;

    /// <summary>The keys to tell could not be fetched.</summary>
    public sealed record Unavailable : TokenVerdict;
}
