using EmaPain.App.Ports;
using NodaTime;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryTaskMailBook : ITaskMailBook
{
    private readonly Lock gate = new();
    private readonly Dictionary<(StaffMember Member, LocalDate Day), DateTimeOffset?> taken = [];

    public Task<bool> TakeAsync(StaffMember member, LocalDate day, DateTimeOffset now, CancellationToken cancel)
    {
        lock (gate)
        {
            var isFree = !taken.TryGetValue(Key(member, day), out var at) || (at is { } since && now - since > TimeSpan.FromMinutes(10));
            if (isFree)
            {
                taken[Key(member, day)] = now;
            }

            return Task.FromResult(isFree);
        }
    }

    public Task CloseAsync(StaffMember member, LocalDate day, CancellationToken cancel)
    {
        lock (gate)
        {
            taken[Key(member, day)] = null;
            return Task.CompletedTask;
        }
    }

    /// <summary>A new address is no new person.</summary>
    private static (StaffMember Member, LocalDate Day) Key(StaffMember member, LocalDate day) => (member with { Address = "" }, day);
}
