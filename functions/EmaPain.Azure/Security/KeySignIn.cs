using EmaPain.App.Ports;

namespace EmaPain.Azure.Security;

/// <summary>On one machine the page asks for person and key, the same as on the command line.</summary>
public sealed class KeySignIn(IStaffGuard guard) : IStaffSignIn
{
    public bool IsOnPage => true;

    public SignInStart? Begin(string link) => null;

    public Task<StaffCaller> CompleteAsync(IReadOnlyDictionary<string, string> fields, string? challenge, CancellationToken cancel)
    {
        var credential = $"{KeyStaffGuard.Scheme} {fields.GetValueOrDefault(SignInField.Person)?.Trim()}:{fields.GetValueOrDefault(SignInField.Key)?.Trim()}";
        return guard.WhoAsync(new Credentials([credential], Remote: null, [], [], Host: ""), cancel);
    }
}
