using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace EmaPain.App.Tasks;

/// <summary>Mails each site's coordinators their open tasks, once in a morning; nothing where there are none.</summary>
public sealed class TaskMailing(
    IStudies studies, IStaffDirectory staff, OpenTasks open, IMorningMailBook book, IMailer mailer, MorningMail morning, TimeProvider time,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine, ILogger<TaskMailing> log)
{
    /// <summary>Does the tasks of a site.</summary>
    public static readonly StaffRoleId Coordinator = new("coordinator");

    /// <summary>Mails where it is morning. One that cannot be sent keeps no other from going out; it is tried again at the next run.</summary>
    public async Task MailAsync(CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        foreach (var (study, site) in studies.Sites().Where(one => morning.Is(morning.LocalAt(one.Site, time.Now()))))
        {
            await attempts.TryAsync(() => MailSiteAsync(study, site, attempts, cancel));
        }

        attempts.Report();
    }

    /// <summary>When it is morning next at some site; for the clock of one machine only.</summary>
    public Instant NextMorning(Instant after) => studies.Sites().Select(one => morning.Next(one.Site, after)).Min();

    private async Task MailSiteAsync(StudyDefinition study, Site site, Attempts attempts, CancellationToken cancel)
    {
        var tasks = await open.OfAsync(study.Id, site.Id, cancel);
        if (tasks.IsEmpty)
        {
            return;
        }

        var coordinators = await staff.OfAsync(study.Id, site.Id, Coordinator, cancel);
        if (coordinators.IsEmpty)
        {
            log.LogWarning("Site {Site} of study {Study} has open tasks and no coordinator; nobody is mailed them.", site.Id, study.Id);
        }

        foreach (var coordinator in coordinators)
        {
            await attempts.TryAsync(() => MailAsync(coordinator, site, tasks, cancel));
        }
    }

    private async Task MailAsync(StaffMember coordinator, Site site, ImmutableArray<CoordinatorTask> tasks, CancellationToken cancel)
    {
        var local = morning.LocalAt(site, time.Now());
        if (!await book.TakeAsync(MorningMailKind.Tasks, coordinator, local.Date, machine.GetUtcNow(), cancel))
        {
            return;
        }

        var operation = NameBasedId.Of("task-mail", coordinator.Study.Value, coordinator.Site.Value, coordinator.Id, local.Date.ToString("uuuu-MM-dd", null));
        var letter = TaskLetter.Write(operation, coordinator, tasks, time.Now(), due => morning.LocalAt(site, due));
        if (await mailer.SendAsync(letter, cancel) == MailOutcome.Failed)
        {
            log.LogError("The address of {Member} refuses the mail of tasks. Put {Member} on the list with another one.", coordinator.Id, coordinator.Id);
        }

        await book.CloseAsync(MorningMailKind.Tasks, coordinator, local.Date, cancel);
    }
}
