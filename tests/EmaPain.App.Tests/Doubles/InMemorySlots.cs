using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemorySlots : ISlots
{
    private readonly Lock gate = new();
    private readonly Dictionary<(StudyId Study, string Unit), Slot> units = [];

    public IReadOnlyCollection<Slot> Taken
    {
        get
        {
            lock (gate)
            {
                return [.. units.Values];
            }
        }
    }

    public Task<Slot?> OfAsync(StudyId study, string unit, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(units.GetValueOrDefault((study, unit)));
        }
    }

    public Task<Slot> TakeAsync(StudyId study, string stratum, string unit, CancellationToken cancel)
    {
        lock (gate)
        {
            var next = new Slot(stratum, units.Count(taken => taken.Key.Study == study && taken.Value.Stratum == stratum));
            return Task.FromResult(units.TryGetValue((study, unit), out var has) ? has : units[(study, unit)] = next);
        }
    }
}
