using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tasks;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Payments;

/// <summary>Account books that cannot be read: whoever has one is left out of a payout by name, and holds up nobody else.</summary>
public sealed class UnreadableBooks(ITaskBoard tasks, TimeProvider time)
{
    /// <summary>What to say of one.</summary>
    public static Refusal RefusalOf(ParticipantId participant) => new(
        "unreadable-book",
        $"The account book of {participant} cannot be read. Have whoever runs the system put the person's rows of table Participations back from a backup, then try again.");

    /// <summary>The answer to whoever asked for it.</summary>
    public static StaffAnswer AnswerOf(ParticipantId participant)
    {
        var (code, sentence) = RefusalOf(participant);
        return new StaffAnswer.Refused(code, sentence);
    }

    /// <summary>Gives coordinators the task to have it mended; the site stands in the book.</summary>
    public Task TellAsync(Payout payout, ParticipantId participant, CancellationToken cancel)
    {
        var task = new TaskId(NameBasedId.Of("task", "unreadable-book", payout.Id.Value, participant.Value).ToString());
        return tasks.RaiseAsync(
            TaskGuides.New(task, TaskGuides.NoStudy, TaskGuides.NoSite, TaskKind.MendAccountBook, participant, $"{payout.Study} {payout.Id}", time.Now()), cancel);
    }
}
