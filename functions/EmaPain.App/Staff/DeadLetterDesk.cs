using EmaPain.App.Casework;
using EmaPain.App.Ports;

namespace EmaPain.App.Staff;

/// <summary>Lets a message that failed for good run again, once its cause is mended.</summary>
public sealed class DeadLetterDesk(IDeadLetters letters, IQueues queues, IAudit audit, TimeProvider time)
{
    /// <summary>Puts a message on its queue again and takes it out of what is kept; if it fails again, it is kept again.</summary>
    public async Task<StaffAnswer> ReplayAsync(string queue, string id, StaffRequest request, CancellationToken cancel)
    {
        // A request that comes again must not take out what failed again meanwhile.
        var wasDone = await audit.IsDoneAsync(request.Id, request.Actor, cancel);
        var letter = wasDone ? null : await letters.FindAsync(queue, id, cancel);
        StaffAnswer answer = wasDone || letter is not null
            ? new StaffAnswer.Ok(new { queue, id })
            : new StaffAnswer.NotFound("no-such-dead-letter", $"Nothing of queue '{queue}' is kept as '{id}'. It may have been replayed already.");
        if (letter is not null)
        {
            await queues.SendRawAsync(letter.Queue, letter.Body, cancel);
        }

        await audit.WriteAsync(answer.EntryOf(request, "replay-dead-letter", $"{queue} {id}", time.Now()), cancel);
        if (letter is not null)
        {
            await letters.RemoveAsync(letter, cancel);
        }

        return answer;
    }
}
