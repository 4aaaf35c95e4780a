using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Staff;

public sealed class EnrolmentTests
{
    private static readonly ParticipationKey Bob = new(AppStage.Ann.Study, new ParticipantId("bob"));
    private static readonly EnrolmentForm Form = new(
        AppStage.Phone, AppStage.South, new RoleId("veteran"), null, "America/New_York", null, null, "consent-1");

    [Fact]
    public async Task The_same_request_twice_enrols_once_and_leaves_the_phone_as_it_was()
    {
        using var stage = new AppStage();
        var request = stage.Request();
        Assert.IsType<StaffAnswer.Ok>(await EnrolAsync(stage, AppStage.Ann, Form, request));
        Assert.IsType<StaffAnswer.Ok>(await EnrolAsync(stage, AppStage.Ann, Form with { Phone = "+18135550777" }, request));
        Assert.Equal(AppStage.Phone, (await stage.Contacts.OfAsync(AppStage.Ann, AppStage.Cancel))!.Contact.Phone.Value);
        var history = await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).ToListAsync();
        Assert.Equal([typeof(Happening.Enrolled), typeof(Happening.Consented)], history.Select(happening => happening.GetType()));
        Assert.Single(stage.Audit.Entries);
    }

    [Fact]
    public async Task Another_request_for_the_same_person_is_refused_and_changes_nothing()
    {
        using var stage = new AppStage();
        await EnrolAsync(stage, AppStage.Ann, Form, stage.Request());
        Assert.Equal("already-enrolled", Code(await EnrolAsync(stage, AppStage.Ann, Form with { Phone = "+18135550777" }, stage.Request())));
        Assert.Equal(AppStage.Phone, (await stage.Contacts.OfAsync(AppStage.Ann, AppStage.Cancel))!.Contact.Phone.Value);
    }

    [Fact]
    public async Task A_phone_in_use_by_the_same_sender_number_is_refused_and_by_another_is_not()
    {
        using var stage = new AppStage();
        await EnrolAsync(stage, AppStage.Ann, Form, stage.Request());
        Assert.Equal("phone-in-use", Code(await EnrolAsync(stage, Bob, Form, stage.Request())));
        Assert.Null(await stage.Contacts.OfAsync(Bob, AppStage.Cancel));
        Assert.IsType<StaffAnswer.Ok>(await EnrolAsync(stage, Bob, Form with { Site = new SiteId("north") }, stage.Request()));
    }

    [Fact]
    public async Task A_withdrawn_persons_phone_still_has_a_name_until_another_person_takes_it()
    {
        using var stage = new AppStage();
        await EnrolAsync(stage, AppStage.Ann, Form, stage.Request());
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.Withdrawal());
        await stage.EventsAsync(LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, "STOP"));
        await stage.WorkAsync();
        Assert.NotNull((await stage.PersonAsync(AppStage.Ann)).OptedOutSince);

        Assert.IsType<StaffAnswer.Ok>(await EnrolAsync(stage, Bob, Form, stage.Request()));
        Assert.Equal(Bob, (await stage.Contacts.UseOfAsync(PhoneNumber.Read(AppStage.Phone)!.Value, PhoneNumber.Read(AppStage.Sender)!.Value, AppStage.Cancel))!.Key);
    }

    [Fact]
    public async Task A_request_that_was_refused_and_is_done_later_leaves_both_in_the_audit()
    {
        using var stage = new AppStage();
        await EnrolAsync(stage, AppStage.Ann, Form, stage.Request());
        var request = stage.Request();
        await EnrolAsync(stage, Bob, Form, request);
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.Withdrawal());
        await EnrolAsync(stage, Bob, Form, request);
        Assert.Equal(
            ["done", "phone-in-use"],
            stage.Audit.Entries.Where(entry => entry.Subject == Bob.ToString()).Select(entry => entry.Outcome).Order());
    }

    public static TheoryData<string, string> BadForms => new()
    {
        { "bad-phone", "phone" },
        { "bad-weekday", "weekday" },
        { "bad-enrolment", "site" },
        { "bad-enrolment", "role" },
        { "no-such-zone", "zone" },
        { "bad-enrolment", "language" },
        { "bad-enrolment", "time" },
    };

    [Theory]
    [MemberData(nameof(BadForms))]
    public async Task A_bad_form_is_answered_with_a_sentence_and_an_audit_row_and_nothing_else(string code, string what)
    {
        using var stage = new AppStage();
        var form = what switch
        {
            "phone" => Form with { Phone = "ask his wife" },
            "weekday" => Form with { Weekday = IsoDayOfWeek.None },
            "site" => Form with { Site = new SiteId("east") },
            "role" => Form with { Role = new RoleId("partner") },
            "zone" => Form with { Zone = "Eastern" },
            "language" => Form with { Language = "xx" },
            _ => Form with { Time = new LocalTime(3, 0) },
        };
        var answer = await EnrolAsync(stage, AppStage.Ann, form, stage.Request());
        Assert.Equal(code, Code(answer));
        Assert.EndsWith(".", Sentence(answer), StringComparison.Ordinal);
        Assert.Null(await stage.Contacts.OfAsync(AppStage.Ann, AppStage.Cancel));
        Assert.Equal(code, Assert.Single(stage.Audit.Entries).Outcome);
        Assert.DoesNotContain("wife", string.Join(' ', stage.Audit.Entries), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("ann~1")]
    [InlineData("ann 1")]
    [InlineData("änn")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_participant_id_that_makes_no_key_is_refused(string id)
    {
        using var stage = new AppStage();
        Assert.Equal("bad-id", Code(await EnrolAsync(stage, new ParticipationKey(AppStage.Ann.Study, new ParticipantId(id)), Form, stage.Request())));
    }

    [Fact]
    public async Task A_study_that_is_not_there_is_not_found()
    {
        using var stage = new AppStage();
        var key = new ParticipationKey(new StudyId("other"), new ParticipantId("ann"));
        Assert.Equal("no-such-study", Code(await EnrolAsync(stage, key, Form, stage.Request())));
        Assert.Equal("no-such-study", Code(await stage.RecordAsync(key, new StaffRecord.Pause())));
        Assert.Equal(2, stage.Audit.Entries.Count);
    }

    [Fact]
    public async Task A_record_before_the_enrolment_is_not_found_and_one_that_enrols_is_sent_elsewhere()
    {
        using var stage = new AppStage();
        Assert.IsType<StaffAnswer.NotFound>(await stage.RecordAsync(AppStage.Ann, new StaffRecord.Pause()));
        var enrolment = new StaffRecord.Enrolment(new RoleId("veteran"), AppStage.South, "en", "America/New_York", null, null, 1);
        Assert.Equal("use-enrolment", Code(await stage.RecordAsync(AppStage.Ann, enrolment)));
        await stage.WorkAsync();
        Assert.Null((await stage.Participations.LoadAsync(AppStage.Ann, AppStage.Cancel)).Version);
        Assert.Equal(["not-enrolled", "use-enrolment"], stage.Audit.Entries.Select(entry => entry.Outcome).Order());
    }

    [Fact]
    public async Task A_record_that_comes_twice_is_done_once_and_one_that_changes_nothing_is_refused()
    {
        using var stage = await HandTexts.WithAnnAsync();
        var request = stage.Request();
        Assert.IsType<StaffAnswer.Ok>(await stage.Get<ParticipantDesk>().RecordAsync(AppStage.Ann, new StaffRecord.Pause(), request, AppStage.Cancel));
        Assert.IsType<StaffAnswer.Ok>(await stage.Get<ParticipantDesk>().RecordAsync(AppStage.Ann, new StaffRecord.Pause(), request, AppStage.Cancel));
        Assert.Equal("nothing-to-do", Code(await stage.RecordAsync(AppStage.Ann, new StaffRecord.Pause())));
        var history = await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).ToListAsync();
        Assert.Single(history.OfType<Happening.Paused>());
    }

    private static Task<StaffAnswer> EnrolAsync(AppStage stage, ParticipationKey key, EnrolmentForm form, StaffRequest request) =>
        stage.Get<EnrolmentDesk>().EnrolAsync(key, form, request, AppStage.Cancel);

    private static string Code(StaffAnswer answer) => Words(answer).Code;

    private static string Sentence(StaffAnswer answer) => Words(answer).Sentence;

    private static (string Code, string Sentence) Words(StaffAnswer answer) => answer switch
    {
        StaffAnswer.BadRequest bad => (bad.Code, bad.Sentence),
        StaffAnswer.Refused refused => (refused.Code, refused.Sentence),
        StaffAnswer.NotFound missing => (missing.Code, missing.Sentence),
        _ => ("done", "Done."),
    };
}
