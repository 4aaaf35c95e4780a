using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>Which places of the strata are taken, and by whom; insert-only. In the operations account.</summary>
public interface ISlots
{
    /// <summary>The place that a unit has taken; nothing where it has none.</summary>
    Task<Slot?> OfAsync(StudyId study, string unit, CancellationToken cancel);

    /// <summary>Takes the next place of a stratum for a unit; the one that it has where it has one. No place is left out, whoever takes one at the same time.</summary>
    Task<Slot> TakeAsync(StudyId study, string stratum, string unit, CancellationToken cancel);
}
