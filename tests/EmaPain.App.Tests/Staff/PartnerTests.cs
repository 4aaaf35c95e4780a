using System.Text.Json.Nodes;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Staff;

/// <summary>Two people who take part together name each other, are of one site and two roles, and have two phones.</summary>
public sealed class PartnerTests
{
    private static readonly SiteId North = new("north");

    private static StudyDefinition Study { get; } = ShippedStudies.Read("mission-reconnect", tree =>
    {
        var partner = tree["roles"]![0]!.DeepClone();
        partner["id"] = "partner";
        tree["roles"]!.AsArray().Add(partner);
        tree["allocation"] = JsonNode.Parse("""{"unit":"dyad","after":[]}""");
    });

    public static TheoryData<string> Slips => ["nobody", "oneself", "taken", "other-site", "same-role", "same-phone", "not-mutual"];

    [Fact]
    public async Task A_partner_may_stand_later_in_the_list()
    {
        using var stage = new AppStage(Study);
        Assert.Equal([null, null], await CheckAsync(stage, Vet(1), Partner(1)));
        Assert.Equal([null, null], await EnrolAsync(stage, Vet(1), Partner(1)));
        Assert.Equal([null, null], await CheckAsync(stage, Vet(1), Partner(1)));
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public async Task A_wrong_partner_in_a_list_is_refused_by_the_check_and_by_the_enrolment(string slip)
    {
        using var stage = new AppStage(Study);
        await EnrolAsync(stage, Vet(1), Partner(1));
        PeopleForm.Person[] list = slip switch
        {
            "nobody" => [With(Vet(2), partner: "p-20")],
            "oneself" => [With(Vet(2), partner: "v-2")],
            "taken" => [With(Vet(2), partner: "p-1")],
            "other-site" => [Vet(2), With(Partner(2), site: North)],
            "same-role" => [Vet(2), With(Partner(2), role: "veteran")],
            "same-phone" => [Vet(2), With(Partner(2), phone: Vet(2).Form.Phone)],
            _ => [Vet(2), With(Partner(2), partner: "v-3"), With(Vet(3), partner: "p-2")],
        };
        Assert.Equal("bad-partner", (await CheckAsync(stage, list))[0]);
        Assert.Equal("bad-partner", (await EnrolAsync(stage, list))[0]);
        Assert.Null((await stage.PersonAsync(Key("v-2"))).EnrolledAt);
    }

    [Theory]
    [InlineData("other-site")]
    [InlineData("same-phone")]
    public async Task A_partner_who_is_enrolled_alone_has_one_site_and_another_phone(string slip)
    {
        using var stage = new AppStage(Study);
        Assert.IsType<StaffAnswer.Ok>(await EnrolOneAsync(stage, Vet(1)));
        var partner = slip == "other-site" ? With(Partner(1), site: North) : With(Partner(1), site: North, phone: Vet(1).Form.Phone);
        Assert.Equal("bad-partner", (await EnrolOneAsync(stage, partner)).Refusal()?.Code);
        Assert.IsType<StaffAnswer.Ok>(await EnrolOneAsync(stage, Partner(1)));
    }

    [Fact]
    public async Task Staff_mend_a_wrong_partner_until_an_arm_is_drawn()
    {
        using var stage = new AppStage(Study);
        await EnrolOneAsync(stage, With(Vet(1), partner: "p-10"));
        Assert.Equal("bad-partner", (await EnrolOneAsync(stage, Partner(1))).Refusal()?.Code);
        Assert.Equal("bad-partner", (await NameAsync(stage, "v-1", "v-1")).Refusal()?.Code);
        Assert.IsType<StaffAnswer.Ok>(await NameAsync(stage, "v-1", "p-1"));
        Assert.Equal("nothing-to-do", (await NameAsync(stage, "v-1", "p-1")).Refusal()?.Code);
        Assert.IsType<StaffAnswer.Ok>(await EnrolOneAsync(stage, Partner(1)));
        await EnrolAsync(stage, Vet(2), Partner(2));
        Assert.Equal("bad-partner", (await NameAsync(stage, "v-1", "v-2")).Refusal()?.Code);

        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(Key("v-1"), new StaffRecord.Randomisation()));
        Assert.Equal("already-allocated", (await NameAsync(stage, "v-1", "p-2")).Refusal()?.Code);
        Assert.Equal("already-allocated", (await NameAsync(stage, "v-2", "p-1")).Refusal()?.Code);
    }

    /// <summary>Two dyads that were crossed are mended one person at a time.</summary>
    [Fact]
    public async Task Crossed_partners_are_uncrossed_and_nobody_is_allocated_meanwhile()
    {
        using var stage = new AppStage(Study);
        await EnrolAsync(stage, With(Vet(1), partner: "p-2"), With(Partner(2), partner: "v-1"), With(Vet(2), partner: "p-1"), With(Partner(1), partner: "v-2"));
        foreach (var (who, partner) in new[] { ("v-1", "p-1"), ("v-2", "p-2"), ("p-1", "v-1") })
        {
            Assert.IsType<StaffAnswer.Ok>(await NameAsync(stage, who, partner));
        }

        Assert.Equal("no-partner", (await stage.RecordAsync(Key("v-2"), new StaffRecord.Randomisation())).Refusal()?.Code);
        Assert.IsType<StaffAnswer.Ok>(await NameAsync(stage, "p-2", "v-2"));
        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(Key("v-2"), new StaffRecord.Randomisation()));
    }

    /// <summary>The place is taken before the arms are recorded; from then on the unit stands.</summary>
    [Fact]
    public async Task Nobody_leaves_a_unit_whose_place_is_taken()
    {
        using var stage = new AppStage(Study);
        await EnrolAsync(stage, Vet(1), Partner(1));
        await stage.Slots.TakeAsync(Study.Id, "south", "p-1~v-1", AppStage.Cancel);
        Assert.Equal("already-allocated", (await NameAsync(stage, "v-1", "p-2")).Refusal()?.Code);
    }

    [Fact]
    public async Task The_phone_of_the_partner_becomes_nobodys_by_a_change()
    {
        using var stage = new AppStage(Study);
        await EnrolOneAsync(stage, Vet(1));
        await EnrolOneAsync(stage, Partner(1));
        Assert.Equal("phone-in-use", (await stage.RecordAsync(Key("p-1"), new StaffRecord.PhoneChange(Vet(1).Form.Phone))).Refusal()?.Code);
    }

    private static ParticipationKey Key(string id) => new(Study.Id, new ParticipantId(id));

    private static PeopleForm.Person Vet(int number) => Person($"v-{number}", $"+1813555010{number}", "veteran", $"p-{number}");

    private static PeopleForm.Person Partner(int number) => Person($"p-{number}", $"+1813555020{number}", "partner", $"v-{number}");

    private static PeopleForm.Person Person(string id, string phone, string role, string partner) => new(
        new ParticipantId(id),
        new EnrolmentForm(phone, AppStage.South, new RoleId(role), null, "America/New_York", null, null, "consent-1", new ParticipantId(partner)));

    private static PeopleForm.Person With(PeopleForm.Person person, string? partner = null, SiteId? site = null, string? role = null, string? phone = null) => person with
    {
        Form = person.Form with
        {
            Partner = partner is null ? person.Form.Partner : new ParticipantId(partner),
            Site = site ?? person.Form.Site,
            Role = role is null ? person.Form.Role : new RoleId(role),
            Phone = phone ?? person.Form.Phone,
        },
    };

    private static Task<StaffAnswer> NameAsync(AppStage stage, string who, string partner) =>
        stage.RecordAsync(Key(who), new StaffRecord.PartnerNamed(new ParticipantId(partner)));

    private static Task<StaffAnswer> EnrolOneAsync(AppStage stage, PeopleForm.Person person) =>
        stage.Get<EnrolmentDesk>().EnrolAsync(new ParticipationKey(Study.Id, person.Participant), person.Form, stage.Request(), AppStage.Cancel);

    private static async Task<IReadOnlyList<string?>> CheckAsync(AppStage stage, params PeopleForm.Person[] people) =>
        CodesOf(await stage.Get<EnrolmentDesk>().CheckAsync(Study.Id, new PeopleForm([.. people]), stage.Request(), AppStage.Cancel));

    private static async Task<IReadOnlyList<string?>> EnrolAsync(AppStage stage, params PeopleForm.Person[] people) =>
        CodesOf(await stage.Get<EnrolmentDesk>().EnrolAllAsync(Study.Id, new PeopleForm([.. people]), stage.Request(), AppStage.Cancel));

    private static IReadOnlyList<string?> CodesOf(StaffAnswer answer) =>
        [.. Assert.IsType<EnrolmentOutlook[]>(Assert.IsType<StaffAnswer.Ok>(answer).Body).Select(outlook => outlook.Code)];
}
