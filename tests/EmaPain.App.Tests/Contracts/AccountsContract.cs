using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every list of those who are owed something keeps.</summary>
public abstract class AccountsContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task Those_who_are_owed_come_by_id_after_the_given_one()
    {
        var accounts = await OpenAsync();
        var carl = new ParticipationKey(Study, new ParticipantId("carl"));
        await accounts.PutAsync(new AccountRow(carl, 300, Monday), Cancel);
        await accounts.PutAsync(new AccountRow(Bob, 0, Monday), Cancel);
        await accounts.PutAsync(new AccountRow(Ann, 500, Monday), Cancel);
        await accounts.PutAsync(new AccountRow(new ParticipationKey(new StudyId("other"), new ParticipantId("dora")), 500, Monday), Cancel);

        Assert.Equal([new AccountRow(Ann, 500, Monday), new AccountRow(carl, 300, Monday)], await accounts.OwedAsync(Study, after: null, Cancel).ToListAsync());
        Assert.Equal([carl], await accounts.OwedAsync(Study, Ann.Participant, Cancel).Select(row => row.Person).ToListAsync());
    }

    [Fact]
    public async Task A_row_never_goes_back_to_an_earlier_state()
    {
        var accounts = await OpenAsync();
        await accounts.PutAsync(new AccountRow(Ann, 0, Monday + Duration.FromHours(1)), Cancel);
        await accounts.PutAsync(new AccountRow(Ann, 500, Monday), Cancel);

        Assert.Empty(await accounts.OwedAsync(Study, after: null, Cancel).ToListAsync());
    }

    protected abstract Task<IAccounts> OpenAsync();
}
