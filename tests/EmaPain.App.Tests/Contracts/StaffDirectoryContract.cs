using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every staff directory keeps.</summary>
public abstract class StaffDirectoryContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly StaffRoleId Clinician = new("clinician");

    [Fact]
    public async Task Everybody_of_a_role_at_a_site_is_found_and_nobody_else()
    {
        var staff = await OpenAsync();
        var (ada, eve) = (Member("s-1", Minneapolis, Clinician), Member("s-2", Minneapolis, Clinician));
        await staff.PutAsync(eve, Cancel);
        await staff.PutAsync(ada, Cancel);
        await staff.PutAsync(Member("s-3", Minneapolis, new StaffRoleId("clinician2")), Cancel);
        await staff.PutAsync(Member("s-4", Minneapolis, new StaffRoleId("on-call")), Cancel);
        await staff.PutAsync(Member("s-5", new SiteId("portland"), Clinician), Cancel);
        await staff.PutAsync(Member("s-6", Minneapolis, Clinician) with { Study = new StudyId("mission-reconnect") }, Cancel);
        Assert.Equal<StaffMember>([ada, eve], await staff.OfAsync(Study, Minneapolis, Clinician, Cancel));
    }

    [Fact]
    public async Task A_role_that_nobody_has_is_empty()
    {
        var staff = await OpenAsync();
        Assert.Empty(await staff.OfAsync(Study, Minneapolis, Clinician, Cancel));
    }

    [Fact]
    public async Task A_new_address_takes_the_place_of_the_old_one()
    {
        var staff = await OpenAsync();
        var ada = Member("s-1", Minneapolis, Clinician);
        await staff.PutAsync(ada, Cancel);
        await staff.PutAsync(ada with { Address = "new@example.org" }, Cancel);
        Assert.Equal("new@example.org", Assert.Single(await staff.OfAsync(Study, Minneapolis, Clinician, Cancel)).Address);
    }

    [Fact]
    public async Task Leave_holds_in_all_roles_at_the_site_and_outlasts_a_new_address_and_phone()
    {
        var staff = await OpenAsync();
        var leave = new Leave(new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 6));
        var ada = Member("s-1", Minneapolis, Clinician);
        await staff.PutAsync(ada, Cancel);
        await staff.PutAsync(ada with { Role = new StaffRoleId("on-call") }, Cancel);
        await staff.PutAsync(ada with { Site = new SiteId("portland") }, Cancel);
        await staff.SetLeaveAsync(Study, Minneapolis, "s-1", leave, Cancel);
        await staff.PutAsync(ada with { Phone = PhoneNumber.Read("+18135550150") }, Cancel);
        Assert.Equal<StaffMember>(
            [ada with { Phone = PhoneNumber.Read("+18135550150"), Leave = leave }, ada with { Role = new StaffRoleId("on-call"), Leave = leave }],
            await staff.ListAsync(Study, Minneapolis, Cancel));
        Assert.Null(Assert.Single(await staff.ListAsync(Study, new SiteId("portland"), Cancel)).Leave);
        await staff.SetLeaveAsync(Study, Minneapolis, "s-1", leave: null, Cancel);
        Assert.All(await staff.ListAsync(Study, Minneapolis, Cancel), member => Assert.Null(member.Leave));
    }

    [Fact]
    public async Task Who_is_taken_out_of_a_role_keeps_the_other_one()
    {
        var staff = await OpenAsync();
        var ada = Member("s-1", Minneapolis, Clinician);
        await staff.PutAsync(ada, Cancel);
        await staff.PutAsync(ada with { Role = new StaffRoleId("on-call") }, Cancel);
        await staff.RemoveAsync(Study, Minneapolis, Clinician, "s-1", Cancel);
        await staff.RemoveAsync(Study, Minneapolis, Clinician, "s-1", Cancel);
        Assert.Equal("on-call", Assert.Single(await staff.ListAsync(Study, Minneapolis, Cancel)).Role.Value);
    }

    protected abstract Task<IStaffDirectory> OpenAsync();

    private static StaffMember Member(string id, SiteId site, StaffRoleId role) => new(id, Study, site, role, $"{id}@example.org");
}
