using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Operation;

/// <summary>Keeps what a queue gave up, and tells the coordinators of those whom it is about.</summary>
public sealed class DeadLetterOffice(
    IDeadLetters letters, DeadLetterOwners owners, ITaskBoard tasks, TimeProvider time, ILogger<DeadLetterOffice> log)
{
    /// <summary>The log event that an alarm watches.</summary>
    public static readonly EventId DeadLetterEvent = new(7001, "dead-letter");

    public async Task KeepAsync(string queue, string body, CancellationToken cancel)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{queue}\n{body}")));
        await letters.KeepAsync(new DeadLetter(queue, id, body, time.Now()), cancel);
        log.LogCritical(DeadLetterEvent, "A message of queue {Queue} failed for good and is kept as {Id}.", queue, id);
        foreach (var (study, site) in await owners.OfAsync(queue, body, cancel))
        {
            var task = new TaskId(NameBasedId.Of("task", "dead-letter", id, study.Value, site.Value).ToString());
            await tasks.RaiseAsync(new CoordinatorTask(task, study, site, TaskKind.LookAtDeadLetter, $"{queue} {id}", time.Now()), cancel);
        }
    }
}
