using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>A peer coach's concern reaches somebody, however it is written.</summary>
public sealed class CoachTextTests
{
    private static readonly ParticipantId First = new("v-1");
    private static readonly ParticipantId Second = new("v-2");

    [Theory]
    [InlineData("CONCERN 2")]
    [InlineData("CONCERN2")]
    [InlineData("concern #2 he has no food")]
    [InlineData("I have a concern about 2")]
    [InlineData("My concern is 2")]
    [InlineData("Concerning patient 2: he talks of guns")]
    [InlineData("CONERN 2")]
    [InlineData("contact 2 phone, I am concerned")]
    [InlineData("CONCERN 2 silent for 3 days")]
    public void A_concern_about_a_number_is_about_that_person(string text) => Assert.Equal([Second], ConcernsOf(Coach().Says(text)));

    [Theory]
    [InlineData("contact 2 phone, no concerns")]
    [InlineData("contact 2 by phone. not concerned")]
    public void No_concern_is_none(string text) => Assert.Equal([(Second, PeerNewsKind.Contact)], Coach().Says(text).Effects.OfType<Effect.TellPeer>().Select(told => (told.Whom, told.News.Kind)));

    [Theory]
    [InlineData("contacted 2 by zoom for 30 minutes")]
    [InlineData("CONTACT 2 PHONE 1HR")]
    [InlineData("Contact 2, 45 min. phone")]
    public void How_long_they_spoke_is_nobodys_number(string text) =>
        Assert.Equal([(Second, PeerNewsKind.Contact)], Coach().Says(text).Effects.OfType<Effect.TellPeer>().Select(told => (told.Whom, told.News.Kind)));

    [Theory]
    [InlineData("CONCERN 1 and 2")]
    [InlineData("CONCERN 2 days without a word")] // whom it is about is not said
    public void A_concern_that_does_not_say_of_whom_is_about_all(string text) => Assert.Equal([First, Second], ConcernsOf(Coach().Says(text)).OrderBy(whom => whom.Value));

    [Theory]
    [InlineData("CONTACT 1 2 PHONE")]
    [InlineData("CONTACT 1 and 2 phone")]
    [InlineData("CONTACT 30 min phone")]
    public void A_contact_that_does_not_say_with_whom_is_asked_for(string text) => Assert.Empty(Coach().Says(text).Effects.OfType<Effect.TellPeer>());

    [Fact]
    public void A_number_that_is_nobodys_any_more_also_raises_an_alert_about_the_coach_who_knows_whom_it_meant()
    {
        var coach = Coach();
        coach.Decide(new Input.PeerTold(coach.NextId(), new PeerNews(PeerNewsKind.Released, First, coach.Now, null)));
        var decision = coach.Says("CONCERN 1");

        Assert.Equal([Second], ConcernsOf(decision));
        Assert.Equal(AlertStatus.Open, Assert.Single(coach.Person.Alerts).Status);
    }

    private static IEnumerable<ParticipantId> ConcernsOf(Decision decision) =>
        decision.Effects.OfType<Effect.TellPeer>().Where(told => told.News.Kind == PeerNewsKind.Concern).Select(told => told.Whom);

    private static Trial Coach()
    {
        var trial = new Trial(Trial.StudyOf("imppress"), role: new RoleId("coach"));
        trial.Record(new StaffRecord.Activation());
        trial.Record(new StaffRecord.PeerAssigned(First, 1));
        trial.Record(new StaffRecord.PeerAssigned(Second, 2));
        return trial;
    }
}
