using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.Cli.Recording;

/// <summary>A word for something that staff record.</summary>
/// <param name="Word">As it is typed.</param>
/// <param name="Detail">The option without which it says nothing; none: the word says all.</param>
/// <param name="Meaning">What the option holds.</param>
/// <param name="Make">Makes the record of the option's value.</param>
internal sealed record RecordWord(string Word, string? Detail, string Meaning, Func<string, StaffRecord> Make)
{
    public static IReadOnlyList<RecordWord> All { get; } =
    [
        new("consent", "--document", "version of the signed document.", value => new StaffRecord.Consent(value)),
        new("allocation", "--arm", "id of the arm.", value => new StaffRecord.Allocation(new ArmId(value))),
        Alone("activation", new StaffRecord.Activation()),
        new("assessment-completed", "--occasion", "id of the assessment.", value => new StaffRecord.AssessmentCompleted(new OccasionId(value))),
        Alone("interview-completed", new StaffRecord.InterviewCompleted()),
        Alone("adverse-event", new StaffRecord.AdverseEvent()),
        Alone("pause", new StaffRecord.Pause()),
        Alone("resume", new StaffRecord.Resume()),
        Alone("hold-cleared", new StaffRecord.HoldCleared()),
        Alone("opt-out", new StaffRecord.OptOut()),
        Alone("withdraw", new StaffRecord.Withdrawal()),
        new("zone", "--zone", "the new time zone, such as America/Chicago.", value => new StaffRecord.ZoneChange(value)),
    ];

    public static RecordWord Of(string word) => All.First(known => known.Word == word);

    /// <summary>The record of what was typed.</summary>
    /// <exception cref="CouldNotRunException">A detail is missing, or belongs to another word.</exception>
    public StaffRecord Record(IReadOnlyDictionary<string, string?> given)
    {
        var foreign = given.FirstOrDefault(option => option.Value is not null && option.Key != Detail).Key;
        if (foreign is not null)
        {
            throw new CouldNotRunException($"'{Word}' has nothing to do with {foreign}; leave it out.");
        }

        return Detail is null ? Make("")
            : given[Detail] is { Length: > 0 } value ? Make(value)
            : throw new CouldNotRunException($"'{Word}' needs {Detail}: {Meaning}");
    }

    private static RecordWord Alone(string word, StaffRecord record) => new(word, null, "", _ => record);
}
