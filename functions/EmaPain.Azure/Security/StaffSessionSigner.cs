using EmaPain.App.Ports;

namespace EmaPain.Azure.Security;

/// <summary>Sessions that hold a person, signed; nothing of them is kept here.</summary>
public sealed class StaffSessionSigner(byte[] key, TimeProvider machine) : IStaffSessions
{
    private const byte Kind = 2;

    private readonly SignedToken tokens = new(key, Kind);

    public TimeSpan Lifetime => TimeSpan.FromMinutes(15);

    public string For(string person) => tokens.Write(machine.GetUtcNow() + Lifetime, person);

    public string? PersonOf(string? session) =>
        session is not null && tokens.Read(session) is { Fields: [var person] } read && machine.GetUtcNow() < read.End ? person : null;
}
