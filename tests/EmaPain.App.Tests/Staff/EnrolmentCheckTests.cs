using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Staff;

/// <summary>What is said of people before they are enrolled.</summary>
public sealed class EnrolmentCheckTests
{
    private static readonly EnrolmentForm Form = new(
        AppStage.Phone, AppStage.South, new RoleId("veteran"), null, "America/New_York", null, null, "consent-1");

    [Fact]
    public async Task A_check_writes_nothing_but_its_audit_row()
    {
        using var stage = new AppStage();
        var outlook = Assert.Single(await CheckAsync(stage, Person("ann", Form)));
        Assert.Equal((EnrolmentOutlook.Kind.New, null), (outlook.Outlook, outlook.Code));
        Assert.Null((await stage.Participations.LoadAsync(AppStage.Ann, AppStage.Cancel)).Version);
        Assert.Null(await stage.Contacts.OfAsync(AppStage.Ann, AppStage.Cancel));
        Assert.Equal("check-enrolments", Assert.Single(stage.Audit.Entries).Act);
    }

    [Fact]
    public async Task Who_was_enrolled_by_the_form_is_done_and_who_was_by_another_is_refused()
    {
        using var stage = new AppStage();
        Assert.Equal(EnrolmentOutlook.Kind.Done, Assert.Single(await EnrolAsync(stage, Person("ann", Form))).Outlook);
        foreach (var after in new[]
        {
            await CheckAsync(stage, Person("ann", Form), Person("ann", Form with { Zone = "America/Chicago" })),
            await EnrolAsync(stage, Person("ann", Form), Person("ann", Form with { Zone = "America/Chicago" })),
        })
        {
            Assert.Equal([EnrolmentOutlook.Kind.Done, EnrolmentOutlook.Kind.Refused], after.Select(one => one.Outlook));
            Assert.Equal("already-enrolled", after[1].Code);
        }

        Assert.Equal(2, await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).CountAsync());
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.CrashAfter)]
    public async Task Who_was_enrolled_half_is_new_and_the_same_list_does_the_rest_whoever_gives_it(Fault fault)
    {
        for (var call = 0; ; call++)
        {
            using var stage = new AppStage();
            stage.Calls.FailAt(call, fault);
            if (await Record.ExceptionAsync(() => EnrolAsync(stage, Person("ann", Form))) is null)
            {
                Assert.True(call > 8, "No port was called.");
                return;
            }

            stage.Calls.Restart();
            var person = await stage.PersonAsync(AppStage.Ann);
            var outlook = Assert.Single(await CheckAsync(stage, Person("ann", Form)));
            Assert.Equal(person.ConsentedAt is null ? EnrolmentOutlook.Kind.New : EnrolmentOutlook.Kind.Done, outlook.Outlook);
            Assert.Equal(EnrolmentOutlook.Kind.Done, Assert.Single(await EnrolAsync(stage, Person("ann", Form))).Outlook);
            Assert.Equal(EnrolmentOutlook.Kind.Done, Assert.Single(await CheckAsync(stage, Person("ann", Form))).Outlook);
            Assert.Equal(2, await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).CountAsync());
        }
    }

    /// <summary>Name and address are the last that is written of somebody; who lacks them is not done.</summary>
    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.CrashAfter)]
    public async Task Name_and_address_of_somebody_enrolled_half_come_with_the_same_list(Fault fault)
    {
        var known = new ContactDetails("Ann Miller", "1 Main St", "Bob, +18135550151");
        var whole = Form with { Details = known };
        for (var call = 0; ; call++)
        {
            using var stage = new AppStage(ShippedStudies.MissionReconnect with { ContactDetails = [ContactDetail.Name, ContactDetail.Address, ContactDetail.EmergencyContact] });
            stage.Calls.FailAt(call, fault);
            if (await Record.ExceptionAsync(() => EnrolAsync(stage, Person("ann", whole))) is null)
            {
                Assert.True(call > 8, "No port was called.");
                return;
            }

            stage.Calls.Restart();
            if (Assert.Single(await CheckAsync(stage, Person("ann", whole))).Outlook == EnrolmentOutlook.Kind.New)
            {
                await EnrolAsync(stage, Person("ann", whole));
            }

            Assert.Equal(known, (await stage.Details.OfAsync(AppStage.Ann, AppStage.Cancel))?.Details);
            Assert.Equal(EnrolmentOutlook.Kind.Done, Assert.Single(await CheckAsync(stage, Person("ann", whole))).Outlook);
        }
    }

    /// <summary>One message stands for the whole list.</summary>
    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.CrashAfter)]
    public async Task Of_a_list_that_is_never_given_again_what_was_committed_is_carried_out(Fault fault)
    {
        PeopleForm.Person[] list = [Person("ann", Form), Person("bob", Form with { Phone = "+18135550777" })];
        for (var call = 0; ; call++)
        {
            using var stage = new AppStage();
            stage.Calls.FailAt(call, fault);
            if (await Record.ExceptionAsync(() => EnrolAsync(stage, list)) is null)
            {
                Assert.True(call > 16, "No port was called.");
                return;
            }

            stage.Calls.Restart();
            await stage.WorkAsync();
            foreach (var key in list.Select(person => AppStage.Ann with { Participant = person.Participant }))
            {
                var person = await stage.PersonAsync(key);
                var row = stage.Research.Rows.SingleOrDefault(row => row.Table == "Participants" && row.Partition == key.ToString());
                Assert.Equal((person.EnrolledAt is not null, person.ConsentedAt is not null), (row is not null, row?.Columns["ConsentedUtc"] is not null));
            }
        }
    }

    [Fact]
    public async Task Who_is_enrolled_leaves_no_message_that_would_do_it_again()
    {
        using var stage = new AppStage();
        await EnrolAsync(stage, Person("ann", Form));
        await EnrolAsync(stage, Person("ann", Form));
        Assert.Empty(stage.Queues.Waiting);
    }

    /// <summary>A column that slipped: the app would text itself.</summary>
    [Theory]
    [InlineData("+18335550117")]
    [InlineData("(813) 555-0128")]
    [InlineData("813-555-0129")]
    public async Task A_number_of_the_study_itself_is_nobodys_phone(string phone)
    {
        using var stage = new AppStage();
        Assert.Equal("study-number", Assert.Single(await CheckAsync(stage, Person("ann", Form with { Phone = phone }))).Code);
        await stage.EnrolAsync(AppStage.Ann);
        Assert.Equal("study-number", (await stage.RecordAsync(AppStage.Ann, new StaffRecord.PhoneChange(phone))).Refusal()?.Code);
    }

    [Fact]
    public async Task A_list_with_a_gap_or_of_no_study_is_refused_as_a_whole()
    {
        using var stage = new AppStage();
        var desk = stage.Get<EnrolmentDesk>();
        Assert.Equal("bad-json", (await desk.EnrolAllAsync(AppStage.Ann.Study, new PeopleForm([Person("ann", Form), null!]), stage.Request(), AppStage.Cancel)).Refusal()?.Code);
        Assert.Equal("no-such-study", (await desk.EnrolAllAsync(new StudyId("other"), new PeopleForm([Person("ann", Form)]), stage.Request(), AppStage.Cancel)).Refusal()?.Code);
        Assert.Null((await stage.Participations.LoadAsync(AppStage.Ann, AppStage.Cancel)).Version);
    }

    [Fact]
    public async Task A_phone_in_use_and_a_bad_form_are_refused_with_sentences()
    {
        using var stage = new AppStage();
        await stage.EnrolAsync(AppStage.Ann);
        var outlooks = await CheckAsync(
            stage, Person("bob", Form), Person("bob", Form with { Zone = "Eastern", Phone = "+18135550777" }), Person("b/b", Form), Person("bob", Form with { Phone = "12345" }));
        Assert.Equal(["phone-in-use", "no-such-zone", "bad-id", "bad-phone"], outlooks.Select(outlook => outlook.Code));
        Assert.All(outlooks, outlook => Assert.EndsWith(".", outlook.Sentence, StringComparison.Ordinal));
        Assert.DoesNotContain(AppStage.Phone, DomainJson.Write(outlooks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+18135550190", "+18135550190")]
    [InlineData("(813) 555-0190", "+18135550190")]
    [InlineData("813.555.0190", "+18135550190")]
    [InlineData("1 813 555 0190", "+18135550190")]
    [InlineData("+44 20 7946 0958", "+442079460958")]
    [InlineData("+49 30 901820", "+4930901820")]
    [InlineData("+52 55 1234 5678", "+525512345678")]
    [InlineData("020 7946 0958", null)] // United Kingdom
    [InlineData("+44 (0)20 7946 0958", null)]
    [InlineData("+44 020 7946 0958", null)]
    [InlineData("+49 030 901820", null)]
    [InlineData("+353 01 234 5678", null)]
    [InlineData("+39 06 6982 0000", "+390669820000")] // Italy: the zero belongs to the number
    [InlineData("44 20 7946 0958", null)]
    [InlineData("030 901820", null)] // Germany
    [InlineData("4930901820", null)]
    [InlineData("01 23 45 67 89", null)] // France
    [InlineData("0412 345 678", null)] // Australia
    [InlineData("090-1234-5678", null)] // Japan
    [InlineData("0044 20 7946 0958", null)]
    [InlineData("011 44 20 7946 0958", null)]
    [InlineData("813-155-0190", null)]
    [InlineData("12345", null)]
    [InlineData("555-0190", null)]
    [InlineData("813-555-0190 ext 4", null)]
    [InlineData("", null)]
    public void A_persons_phone_is_read_only_where_its_country_is_certain(string written, string? read) =>
        Assert.Equal(read, PhoneNumber.OfPerson(written)?.Value);

    /// <summary>Somebody in Madrid, Bogota or Tokyo has ten digits too, and they are nobody's there or somebody else's here.</summary>
    [Theory]
    [InlineData("813-555-0190", "Europe/Madrid", false)]
    [InlineData("1 813 555 0190", "America/Bogota", false)]
    [InlineData("3135550190", "America/Mexico_City", false)]
    [InlineData("+18135550190", "Europe/Madrid", true)]
    [InlineData("813-555-0190", "America/Puerto_Rico", true)]
    [InlineData("813-555-0190", "US/Eastern", true)]
    public async Task A_number_without_country_code_is_taken_in_the_zones_of_North_America_only(string phone, string zone, bool isTaken)
    {
        using var stage = new AppStage();
        var outlook = Assert.Single(await CheckAsync(stage, Person("ann", Form with { Phone = phone, Zone = zone })));
        Assert.Equal(isTaken ? null : "bad-phone", outlook.Code);
        Assert.True(isTaken || outlook.Sentence!.Contains("Write + and country code", StringComparison.Ordinal), outlook.Sentence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("2026-01\n")]
    [InlineData("a-version-of-more-than-sixty-four-characters-is-the-document-itself-")]
    public async Task A_consent_says_which_version_was_signed(string version)
    {
        using var stage = new AppStage();
        Assert.Equal("no-document", Assert.Single(await CheckAsync(stage, Person("ann", Form with { Consent = version }))).Code);
        Assert.Equal("no-document", Assert.Single(await EnrolAsync(stage, Person("ann", Form with { Consent = version }))).Code);
        Assert.Null((await stage.PersonAsync(AppStage.Ann)).EnrolledAt);
        await stage.EnrolAsync(AppStage.Ann);
        Assert.Equal("no-document", (await stage.RecordAsync(AppStage.Ann, new StaffRecord.Consent(version, ConsentKind.DataSharing))).Refusal()?.Code);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => DomainJson.Read<StaffRecord>("""{"record":"consent","kind":"texting"}"""));
    }

    [Theory]
    [InlineData("EST")]
    [InlineData("Etc/GMT+5")]
    [InlineData("Antarctica/Troll")]
    public async Task Nobody_lives_by_a_zone_without_a_place(string zone)
    {
        using var stage = new AppStage();
        Assert.Equal("no-such-zone", Assert.Single(await CheckAsync(stage, Person("ann", Form with { Zone = zone }))).Code);
        await stage.EnrolAsync(AppStage.Ann);
        Assert.Equal("no-such-zone", (await stage.RecordAsync(AppStage.Ann, new StaffRecord.ZoneChange(zone))).Refusal()?.Code);
    }

    private static PeopleForm.Person Person(string id, EnrolmentForm form) => new(new ParticipantId(id), form);

    private static async Task<IReadOnlyList<EnrolmentOutlook>> CheckAsync(AppStage stage, params PeopleForm.Person[] people) =>
        Assert.IsType<EnrolmentOutlook[]>(Assert.IsType<StaffAnswer.Ok>(
            await stage.Get<EnrolmentDesk>().CheckAsync(AppStage.Ann.Study, new PeopleForm([.. people]), stage.Request(), AppStage.Cancel)).Body);

    private static async Task<IReadOnlyList<EnrolmentOutlook>> EnrolAsync(AppStage stage, params PeopleForm.Person[] people) =>
        Assert.IsType<EnrolmentOutlook[]>(Assert.IsType<StaffAnswer.Ok>(
            await stage.Get<EnrolmentDesk>().EnrolAllAsync(AppStage.Ann.Study, new PeopleForm([.. people]), stage.Request(), AppStage.Cancel)).Body);
}
