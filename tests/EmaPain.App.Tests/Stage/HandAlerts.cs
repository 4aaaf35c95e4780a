using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Contracts;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Stage;

/// <summary>Open alerts as happenings, past the judges that raise them.</summary>
internal static class HandAlerts
{
    public static readonly StaffRoleId Clinician = new("clinician");

    /// <summary>A role that no alert calls.</summary>
    private static readonly StaffRoleId Statistician = new("statistician");

    /// <summary>Raises an alert, which may share its mail with another, and lists it. Lee and Kim, whose links tests use, are of the site's staff.</summary>
    public static async Task<AlertMessage> RaiseAsync(this AppStage stage, string id = "alert-1", AlertLevel level = AlertLevel.Review, string? together = null)
    {
        await stage.KnowAsync("lee");
        await stage.KnowAsync("kim");
        var loaded = await stage.Participations.LoadAsync(AppStage.Ann, AppStage.Cancel);
        var input = new InputId($"raise-{id}");
        var alert = new Alert
        {
            Id = new AlertId(id), Rule = new RuleId("distress"), RuleVersion = 1, Level = level, RaisedAt = stage.Clock.Now,
            MailedWith = new AlertId(together ?? id), AskedBy = input,
        };
        await stage.ListAsync(loaded, input, new Happening.AlertRaised(stage.Clock.Now, alert), alert.Id);
        return new AlertMessage(AppStage.Ann, alert.Id, input);
    }

    /// <summary>The same comes up again, which opens the alert again.</summary>
    public static async Task RepeatAsync(this AppStage stage, string cause, string id = "alert-1")
    {
        var loaded = await stage.Participations.LoadAsync(AppStage.Ann, AppStage.Cancel);
        var input = new InputId(cause);
        var repeated = new Happening.AlertRepeated(stage.Clock.Now, new AlertId(id), [], CrisisReply.NotNeeded, input);
        await stage.ListAsync(loaded, input, repeated, repeated.Alert);
    }

    public static Task EmployAsync(this AppStage stage, string id, string? address = null) => stage.Staff.PutAsync(
        new StaffMember(id, AppStage.Ann.Study, AppStage.South, Clinician, address ?? $"{id}@trial.example"), AppStage.Cancel);

    /// <summary>Puts somebody in a role on the site's list.</summary>
    public static Task AppointAsync(this AppStage stage, string role) => stage.Staff.PutAsync(
        new StaffMember(role, AppStage.Ann.Study, AppStage.South, new StaffRoleId(role), $"{role}@trial.example"), AppStage.Cancel);

    /// <summary>Puts somebody whom no alert calls on a site's list.</summary>
    public static Task KnowAsync(this AppStage stage, string id, StudyId? study = null, SiteId? site = null) => stage.Staff.PutAsync(
        new StaffMember(id, study ?? AppStage.Ann.Study, site ?? AppStage.South, Statistician, $"{id}@trial.example"), AppStage.Cancel);

    public static Task ForgetAsync(this AppStage stage, string id) => stage.Staff.RemoveAsync(AppStage.Ann.Study, AppStage.South, Statistician, id, AppStage.Cancel);

    private static async Task ListAsync(this AppStage stage, LoadedParticipation loaded, InputId input, Happening happening, AlertId alert)
    {
        var decision = loaded.Decide([happening], new Effect.RefreshAlert(alert));
        Assert.IsType<CommitResult.Committed>(await stage.Participations.CommitAsync(loaded, input, decision, AppStage.Cancel));
        await stage.Queues.SendAsync(QueueNames.Effects, new EffectsMessage(AppStage.Ann, input), TimeSpan.Zero, AppStage.Cancel);
        await stage.WorkNowAsync();
    }
}
