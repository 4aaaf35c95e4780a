using EmaPain.App.Ports;
using NodaTime;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryMorningMailBook : IMorningMailBook
{
    private readonly Lock gate = new();
    private readonly Dictionary<(MorningMailKind Mail, StaffMember Member, LocalDate Day), DateTimeOffset?> taken = [];

    public Task<bool> TakeAsync(MorningMailKind mail, StaffMember member, LocalDate day, DateTimeOffset now, CancellationToken cancel)
    {
        lock (gate)
        {
            var isFree = !taken.TryGetValue(Key(mail, member, day), out var at) || (at is { } since && now - since > TimeSpan.FromMinutes(10));
            if (isFree)
            {
                taken[Key(mail, member, day)] = now;
            }

            return Task.FromResult(isFree);
        }
    }

    public Task CloseAsync(MorningMailKind mail, StaffMember member, LocalDate day, CancellationToken cancel)
    {
        lock (gate)
        {
            taken[Key(mail, member, day)] = null;
            return Task.CompletedTask;
        }
    }

    /// <summary>A new address is no new person.</summary>
    private static (MorningMailKind Mail, StaffMember Member, LocalDate Day) Key(MorningMailKind mail, StaffMember member, LocalDate day) => (mail, member with { Address = "" }, day);
}
