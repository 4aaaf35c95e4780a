using EmaPain.App.Tasks;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Every hour, mails the tasks of the sites where it is morning; each coordinator once a day.</summary>
public sealed class MailTasks(TaskMailing mailing)
{
    [Function(nameof(MailTasks))]
    public Task RunAsync([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancel) =>
        Trail.RunAsync(nameof(MailTasks), () => mailing.MailAsync(cancel));
}
