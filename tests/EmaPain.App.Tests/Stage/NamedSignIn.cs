using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Stage;

/// <summary>Whoever names himself is believed, as by <see cref="NamedCallers"/>; sessions that anybody can read.</summary>
internal sealed class NamedSignIn : IStaffSignIn, IStaffSessions
{
    private const string Prefix = "session-";

    public TimeSpan Lifetime => TimeSpan.FromMinutes(15);

    public bool IsOnPage => true;

    public SignInStart? Begin(string link) => null;

    public Task<StaffCaller> CompleteAsync(IReadOnlyDictionary<string, string> fields, string? challenge, CancellationToken cancel) =>
        new NamedCallers().WhoAsync(NamedCallers.Of(fields.GetValueOrDefault(SignInField.Person, "nobody")), cancel);

    public string For(string person) => Prefix + person;

    public string? PersonOf(string? session) => session?.StartsWith(Prefix, StringComparison.Ordinal) == true ? session[Prefix.Length..] : null;
}
