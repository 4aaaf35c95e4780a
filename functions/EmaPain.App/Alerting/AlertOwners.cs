using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Alerting;

/// <summary>Asks a site's coordinator for somebody who can be told of an alert.</summary>
public sealed class AlertOwners(ITaskBoard tasks, TimeProvider time)
{
    /// <summary>Once for each time that somebody is asked for: an alert that comes up again may have lost its owner since the task was done.</summary>
    public Task AskAsync(Participation person, Alert alert, StaffRoleId role, CancellationToken cancel) => RaiseAsync(person, alert, role, alert.AskedBy.Value, cancel);

    /// <summary>A mail to this member of staff came back; asked once a day, since the address may have been put right and be wrong again.</summary>
    public Task AskForAddressAsync(Participation person, Alert alert, StaffRoleId role, string recipient, CancellationToken cancel) =>
        RaiseAsync(person, alert, role, $"{recipient} {time.Now().ToString("uuuu-MM-dd", null)}", cancel);

    private Task RaiseAsync(Participation person, Alert alert, StaffRoleId role, string cause, CancellationToken cancel) => tasks.RaiseAsync(
        TaskGuides.New(
            new TaskId(NameBasedId.Of("task", "owner", alert.Id.Value, cause).ToString()), person.Study, person.Site, TaskKind.NameAlertOwner,
            participant: null, $"{role} {alert.Id}", time.Now()),
        cancel);
}
