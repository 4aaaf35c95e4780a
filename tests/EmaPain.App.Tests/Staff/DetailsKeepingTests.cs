using EmaPain.App.Alerting;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Staff;

/// <summary>Name, address and emergency contact, of a study that keeps them.</summary>
public sealed class DetailsKeepingTests
{
    private static readonly ContactDetails Known = new("Ann Miller", "1 Main St <Tampa>", "Bob, +18135550151");

    [Fact]
    public async Task What_came_with_the_enrolment_is_kept_and_what_was_changed_since_stays_when_the_request_comes_again()
    {
        using var stage = Stage();
        var request = stage.Request();
        Assert.IsType<StaffAnswer.Ok>(await EnrolAsync(stage, Known, request));
        await ChangeAsync(stage, new ContactDetails(Address: "2 Main St", Name: ""));
        Assert.IsType<StaffAnswer.Ok>(await EnrolAsync(stage, Known, request));
        Assert.Equal(Known with { Name = null, Address = "2 Main St" }, (await stage.Details.OfAsync(AppStage.Ann, AppStage.Cancel))!.Details);
    }

    [Fact]
    public async Task A_study_that_does_not_keep_it_refuses_it_and_enrols_nobody()
    {
        using var stage = new AppStage();
        var answer = Assert.IsType<StaffAnswer.BadRequest>(await EnrolAsync(stage, new ContactDetails(Address: "1 Main St"), stage.Request()));
        Assert.Equal("not-kept", answer.Code);
        Assert.Null((await stage.PersonAsync(AppStage.Ann)).EnrolledAt);
        Assert.Null(await stage.Details.OfAsync(AppStage.Ann, AppStage.Cancel));
    }

    [Fact]
    public async Task What_is_too_long_or_holds_control_characters_is_refused_without_being_repeated()
    {
        using var stage = Stage();
        await stage.EnrolAsync(AppStage.Ann);
        foreach (var odd in (string[])[new string('x', 301), "1 Main\nSt"])
        {
            var answer = Assert.IsType<StaffAnswer.BadRequest>(await ChangeAsync(stage, new ContactDetails(Address: odd)));
            Assert.Equal("bad-details", answer.Code);
            Assert.DoesNotContain(odd, answer.Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_who_is_not_enrolled_has_details()
    {
        using var stage = Stage();
        Assert.IsType<StaffAnswer.NotFound>(await ChangeAsync(stage, Known));
        Assert.Null(await stage.Details.OfAsync(AppStage.Ann, AppStage.Cancel));
    }

    [Fact]
    public async Task An_erasure_deletes_them_and_nothing_can_be_kept_after_it()
    {
        using var stage = Stage();
        await EnrolAsync(stage, Known, stage.Request());
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.Allocation(new("wait-list")));
        await stage.StartAsync(AppStage.Ann);
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.Withdrawal());
        Assert.IsType<StaffAnswer.Ok>(await stage.EraseAsync(AppStage.Ann));
        Assert.Null(await stage.Details.OfAsync(AppStage.Ann, AppStage.Cancel));
        Assert.IsType<StaffAnswer.NotFound>(await ChangeAsync(stage, Known));
        Assert.Null(await stage.Details.OfAsync(AppStage.Ann, AppStage.Cancel));
    }

    [Fact]
    public async Task The_owner_of_an_urgent_alert_sees_each_by_a_button_of_its_own_and_each_look_is_audited()
    {
        using var stage = Stage();
        await EnrolAsync(stage, Known, stage.Request());
        await stage.KnowAsync("lee");
        await stage.EventsAsync(LineEvents.Text("cry", AppStage.Phone, AppStage.Sender, "I want to die"));
        await stage.WorkNowAsync();
        var token = $"mission-reconnect_south_{(await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Id}_lee";
        await stage.Get<AlertDesk>().TakeOnAsync(token, AppStage.Cancel);
        foreach (var (kind, value, act) in new[]
        {
            (RevealKind.Name, Known.Name, "reveal-name"), (RevealKind.Address, Known.Address, "reveal-address"),
            (RevealKind.EmergencyContact, Known.EmergencyContact, "reveal-emergency-contact"),
        })
        {
            var (view, revealed) = await stage.Get<AlertReveal>().RevealAsync(token, "lee", kind, AppStage.Cancel);
            Assert.Equal(value, revealed?.Value);
            Assert.Contains(stage.Audit.Entries, entry => (entry.Actor, entry.Act, entry.Outcome) == ("lee", act, "done"));
            var page = AlertPage.Of(view, new AlertVisitor(token, "lee", Revealed: revealed), asksForKey: true, stage.Clock.Now);
            Assert.Contains(System.Net.WebUtility.HtmlEncode(value!), page, StringComparison.Ordinal);
            Assert.Contains("""value="EmergencyContact">Show the emergency contact</button>""", page, StringComparison.Ordinal);
        }

        Assert.Null((await stage.Get<AlertReveal>().RevealAsync(token, "kim", RevealKind.Address, AppStage.Cancel)).Revealed);
        Assert.DoesNotContain(stage.Audit.Entries, entry => DomainJson.Write(entry).Contains("Main St", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_of_a_study_that_keeps_nothing_shows_no_button_for_it()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync("alert-1", AlertLevel.Urgent);
        var token = "mission-reconnect_south_alert-1_lee";
        await stage.Get<AlertDesk>().TakeOnAsync(token, AppStage.Cancel);
        var page = AlertPage.Of(await stage.Get<AlertDesk>().ShowAsync(token, AppStage.Cancel), new AlertVisitor(token, "lee"), asksForKey: true, stage.Clock.Now);
        Assert.Contains("Show the phone number", page, StringComparison.Ordinal);
        Assert.DoesNotContain("address", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task They_stand_in_no_row_for_researchers()
    {
        using var stage = Stage();
        await EnrolAsync(stage, Known, stage.Request());
        await stage.WorkAsync();
        Assert.NotEmpty(stage.Research.Rows);
        Assert.DoesNotContain(stage.Research.Rows, row => row.Columns.Values.Any(value => value is string text && text.Contains("Main St", StringComparison.Ordinal)));
    }

    private static AppStage Stage() => new(ShippedStudies.MissionReconnect with { ContactDetails = [ContactDetail.Name, ContactDetail.Address, ContactDetail.EmergencyContact] });

    private static Task<StaffAnswer> EnrolAsync(AppStage stage, ContactDetails details, StaffRequest request)
    {
        var form = new EnrolmentForm(AppStage.Phone, AppStage.South, new("veteran"), null, "America/New_York", null, null, "consent-1", Details: details);
        return stage.UntilDoneAsync(() => stage.Get<EnrolmentDesk>().EnrolAsync(AppStage.Ann, form, request, AppStage.Cancel));
    }

    private static Task<StaffAnswer> ChangeAsync(AppStage stage, ContactDetails newer) =>
        stage.Get<DetailsKeeping>().ChangeAsync(AppStage.Ann, newer, stage.Request(), AppStage.Cancel);
}
