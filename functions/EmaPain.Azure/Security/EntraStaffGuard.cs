using EmaPain.App.Ports;

namespace EmaPain.Azure.Security;

/// <summary>Staff show an Entra token with the app role; the object id is who they are, a second role lets them see what tells an arm.</summary>
public sealed class EntraStaffGuard(EntraTokens tokens, string unblindedRole) : IStaffGuard
{
    public async Task<StaffCaller> WhoAsync(Credentials credentials, CancellationToken cancel)
    {
        if (credentials.Behind(AuthorizationScheme.Bearer) is not { } token)
        {
            return new StaffCaller.Unauthenticated();
        }

        return await tokens.JudgeAsync(token, cancel) switch
        {
            TokenVerdict.Accepted accepted when EntraTokens.PersonOf(accepted.Token) is { } person =>
                new StaffCaller.Known(person) { IsUnblinded = EntraTokens.HasRole(accepted.Token, unblindedRole) },
            TokenVerdict.Unavailable => new StaffCaller.Unavailable(),
            _ => new StaffCaller.Unauthenticated(),
        };
    }
}
