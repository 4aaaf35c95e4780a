namespace EmaPain.Oracle.Truths;

/// <summary>Everybody of one study.</summary>
public sealed record CohortTruth(IReadOnlyList<StaffTruth> Staff, IReadOnlyList<PersonTruth> Persons)
{
    public IReadOnlyList<StrangerTruth> Strangers { get; init; } = [];
}
