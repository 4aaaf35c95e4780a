using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every alert board keeps.</summary>
public abstract class AlertBoardContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task An_alert_is_found_as_it_was_put()
    {
        var board = await OpenAsync();
        var row = Row("one", 3);
        await board.PutAsync(row, Cancel);
        Assert.Equal(row, await board.FindAsync(Study, Minneapolis, row.Alert, Cancel));
        Assert.Null(await board.FindAsync(Study, new SiteId("portland"), row.Alert, Cancel));
        Assert.Null(await board.FindAsync(Study, Minneapolis, new AlertId("two"), Cancel));
    }

    [Fact]
    public async Task A_row_of_a_later_state_is_never_replaced_by_an_older_one()
    {
        var board = await OpenAsync();
        var newer = Row("one", 9) with { Status = AlertStatus.Acknowledged };
        await board.PutAsync(newer, Cancel);
        await board.PutAsync(Row("one", 8), Cancel);
        Assert.Equal(newer, await board.FindAsync(Study, Minneapolis, newer.Alert, Cancel));
        await board.PutAsync(Row("one", 10) with { Status = AlertStatus.Withdrawn }, Cancel);
        Assert.Equal(AlertStatus.Withdrawn, (await board.FindAsync(Study, Minneapolis, newer.Alert, Cancel))!.Status);
    }

    [Fact]
    public async Task Of_rows_that_race_the_latest_state_stays()
    {
        var board = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(1, 10).Reverse().Select(ticks => Task.Run(() => board.PutAsync(Row("one", ticks), Cancel))));
        Assert.Equal(Monday + Duration.FromTicks(10), (await board.FindAsync(Study, Minneapolis, new AlertId("one"), Cancel))!.AsOf);
    }

    [Fact]
    public async Task Open_alerts_of_a_site_come_oldest_first()
    {
        var board = await OpenAsync();
        await board.PutAsync(Row("a", 1) with { RaisedAt = Monday + Duration.FromHours(2) }, Cancel);
        await board.PutAsync(Row("b", 1) with { RaisedAt = Monday }, Cancel);
        await board.PutAsync(Row("c", 1) with { Status = AlertStatus.Acknowledged }, Cancel);
        await board.PutAsync(Row("d", 1) with { Status = AlertStatus.Withdrawn }, Cancel);
        await board.PutAsync(Row("e", 1) with { Site = new SiteId("portland") }, Cancel);
        Assert.Equal(["b", "a"], (await board.OpenAsync(Study, Minneapolis, Cancel)).Select(row => row.Alert.Value));
    }

    [Fact]
    public async Task Alerts_of_a_site_that_are_not_over_come_oldest_first_acknowledged_or_not()
    {
        var board = await OpenAsync();
        var acknowledged = Row("a", 1) with { Status = AlertStatus.Acknowledged, Next = AlertDuty.Contact, ContactBy = Monday + Duration.FromHours(3) };
        var open = Row("b", 1) with { RaisedAt = Monday - Duration.FromHours(2) };
        await board.PutAsync(acknowledged, Cancel);
        await board.PutAsync(open, Cancel);
        await board.PutAsync(Row("c", 1) with { Status = AlertStatus.Closed, Next = null }, Cancel);
        await board.PutAsync(Row("d", 1) with { Status = AlertStatus.Withdrawn, Next = null }, Cancel);
        await board.PutAsync(acknowledged with { Alert = new AlertId("e"), Site = new SiteId("portland") }, Cancel);
        await board.NoteMailAsync([new AlertMailNote(Guid.Parse("0f3a1c7e-5d4f-5b11-9a53-0f6c2c9d7e10"), Ann, new AlertId("a"), "lee")], Cancel);
        Assert.Equal<AlertRow>([open, acknowledged], await board.UnfinishedAsync(Study, Minneapolis, Cancel));
    }

    [Fact]
    public async Task Alerts_of_which_nobody_was_told_come_from_all_sites_oldest_first_until_somebody_is_told()
    {
        var board = await OpenAsync();
        var later = Row("a", 1) with { UntoldSince = Monday + Duration.FromMinutes(5) };
        var first = Row("b", 1) with { UntoldSince = Monday, Site = new SiteId("portland") };
        var tooLate = Row("c", 1) with { UntoldSince = Monday + Duration.FromMinutes(6) };
        foreach (var row in (AlertRow[])[later, first, tooLate, Row("d", 1)])
        {
            await board.PutAsync(row, Cancel);
        }

        Assert.Equal<AlertRow>([first, later], await board.UntoldAsync(Monday + Duration.FromMinutes(5), Cancel));
        await board.PutAsync(first with { UntoldSince = null, AsOf = first.AsOf + Duration.FromTicks(1) }, Cancel);
        Assert.Equal<AlertRow>([later], await board.UntoldAsync(Monday + Duration.FromMinutes(5), Cancel));
    }

    [Fact]
    public async Task The_alerts_of_a_mail_are_found_by_its_operation_and_the_mail_is_no_alert_of_a_site()
    {
        var board = await OpenAsync();
        var note = new AlertMailNote(Guid.Parse("0f3a1c7e-5d4f-5b11-9a53-0f6c2c9d7e10"), Ann, new AlertId("a"), "lee");
        var other = note with { Alert = new AlertId("b") };
        await board.NoteMailAsync([note, other], Cancel);
        await board.NoteMailAsync([note with { Alert = new AlertId("c") }, other with { Recipient = "another" }], Cancel);
        Assert.Equal<AlertMailNote>([note, other], await board.FindMailAsync(note.Mail, Cancel));
        Assert.Empty(await board.FindMailAsync(Guid.Empty, Cancel));
        Assert.Empty(await board.OpenAsync(Study, Minneapolis, Cancel));
        Assert.Empty(await board.UntoldAsync(Monday + Duration.FromDays(1000), Cancel));
    }

    protected abstract Task<IAlertBoard> OpenAsync();

    private static AlertRow Row(string id, long ticks) => new(
        Study, Minneapolis, new AlertId(id), Ann, new RuleId("crisis-words"), AlertLevel.Urgent, AlertStatus.Open, CrisisReply.NotPossible, Monday,
        UntoldSince: null, Monday + Duration.FromDays(1), Monday + Duration.FromDays(2), UnreachedSince: Monday, DigestSince: Monday, AlertDuty.Acknowledge,
        ContactBy: null, Monday + Duration.FromTicks(ticks));
}
