using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every survey book keeps.</summary>
public abstract class SurveyBookContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly ParticipationKey Ada = new(new StudyId("mission-reconnect"), new ParticipantId("N-001"));

    [Fact]
    public async Task An_invitation_is_found_by_its_id_however_often_it_was_entered()
    {
        var book = await OpenAsync();
        await book.EnterAsync(new SurveyId("a1"), Ada, new OccasionId("assessment-week-4"), Cancel);
        await book.EnterAsync(new SurveyId("a1"), Ada, new OccasionId("assessment-week-4"), Cancel);

        Assert.Equal(new InvitedTo(Ada, new OccasionId("assessment-week-4")), await book.FindAsync(new SurveyId("a1"), Cancel));
    }

    [Theory]
    [InlineData("a2")]
    [InlineData("a1/../a1")]
    [InlineData("\u0000 ~ # ?")]
    public async Task An_id_that_was_never_given_out_finds_nobody_whatever_it_holds(string id)
    {
        var book = await OpenAsync();
        await book.EnterAsync(new SurveyId("a1"), Ada, new OccasionId("assessment-week-4"), Cancel);

        Assert.Null(await book.FindAsync(new SurveyId(id), Cancel));
    }

    protected abstract Task<ISurveyBook> OpenAsync();
}
