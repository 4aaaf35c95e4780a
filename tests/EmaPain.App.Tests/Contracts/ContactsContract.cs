using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every contact book keeps.</summary>
public abstract class ContactsContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly InputId First = new("enrolment-1");
    private static readonly InputId Second = new("enrolment-2");
    private static readonly PhoneNumber Phone = PhoneNumber.Read("+16125550101")!.Value;
    private static readonly PhoneNumber OtherPhone = PhoneNumber.Read("+16125550102")!.Value;
    private static readonly PhoneNumber Sender = PhoneNumber.Read("+18005550188")!.Value;
    private static readonly PhoneNumber ShortCode = PhoneNumber.Read("55512")!.Value;
    private static readonly Contact Contact = new(Phone, Sender);

    [Fact]
    public async Task A_person_that_nobody_kept_has_no_contact_and_the_phone_no_use()
    {
        var contacts = await OpenAsync();
        Assert.Null(await contacts.OfAsync(Ann, Cancel));
        Assert.Null(await contacts.UseOfAsync(Phone, Sender, Cancel));
    }

    [Fact]
    public async Task A_contact_is_found_by_person_and_by_phone_and_sender_number()
    {
        var contacts = await OpenAsync();
        Assert.True(await contacts.TakeAsync(new Contact(Phone, ShortCode), Ann, First, before: null, Cancel));
        Assert.True(await contacts.KeepAsync(Ann, new Contact(Phone, ShortCode), First, before: null, Cancel));
        var kept = await contacts.OfAsync(Ann, Cancel);
        Assert.Equal((new Contact(Phone, ShortCode), First), (kept!.Contact, kept.Enrolment));
        var use = await contacts.UseOfAsync(Phone, ShortCode, Cancel);
        Assert.Equal((Ann, First), (use!.Key, use.Enrolment));
        Assert.Null(await contacts.UseOfAsync(Phone, Sender, Cancel));
        Assert.Null(await contacts.UseOfAsync(OtherPhone, ShortCode, Cancel));
    }

    [Fact]
    public async Task Two_people_may_share_a_phone_by_two_sender_numbers()
    {
        var contacts = await OpenAsync();
        Assert.True(await contacts.TakeAsync(Contact, Ann, First, before: null, Cancel));
        Assert.True(await contacts.TakeAsync(new Contact(Phone, ShortCode), Bob, Second, before: null, Cancel));
        Assert.Equal(Ann, (await contacts.UseOfAsync(Phone, Sender, Cancel))!.Key);
        Assert.Equal(Bob, (await contacts.UseOfAsync(Phone, ShortCode, Cancel))!.Key);
    }

    [Fact]
    public async Task Of_many_who_take_a_phone_at_once_one_has_it()
    {
        var contacts = await OpenAsync();
        var people = Enumerable.Range(0, 8).Select(number => new ParticipationKey(Study, new ParticipantId($"p{number}"))).ToList();
        var taken = await Task.WhenAll(people.Select(key => Task.Run(() => contacts.TakeAsync(Contact, key, First, before: null, Cancel))));
        Assert.Equal(people[Assert.Single(taken.Index(), one => one.Item).Index], (await contacts.UseOfAsync(Phone, Sender, Cancel))!.Key);
    }

    [Fact]
    public async Task A_phone_is_taken_over_and_given_back_only_as_it_was_read()
    {
        var contacts = await OpenAsync();
        await contacts.TakeAsync(Contact, Ann, First, before: null, Cancel);
        var read = await contacts.UseOfAsync(Phone, Sender, Cancel);
        Assert.True(await contacts.TakeAsync(Contact, Bob, Second, read, Cancel));
        Assert.False(await contacts.TakeAsync(Contact, Ann, First, read, Cancel));
        await contacts.ReleaseAsync(Contact, read!, Cancel);
        var now = await contacts.UseOfAsync(Phone, Sender, Cancel);
        Assert.Equal((Bob, Second), (now!.Key, now.Enrolment));
        await contacts.ReleaseAsync(Contact, now, Cancel);
        await contacts.ReleaseAsync(Contact, now, Cancel);
        Assert.Null(await contacts.UseOfAsync(Phone, Sender, Cancel));
        Assert.True(await contacts.TakeAsync(Contact, Ann, First, before: null, Cancel));
    }

    [Fact]
    public async Task A_contact_is_replaced_only_as_it_was_read()
    {
        var contacts = await OpenAsync();
        Assert.True(await contacts.KeepAsync(Ann, Contact, First, before: null, Cancel));
        Assert.False(await contacts.KeepAsync(Ann, Contact, Second, before: null, Cancel));
        var read = await contacts.OfAsync(Ann, Cancel);
        Assert.True(await contacts.KeepAsync(Ann, new Contact(OtherPhone, Sender), Second, read, Cancel));
        Assert.False(await contacts.KeepAsync(Ann, Contact, First, read, Cancel));
        var kept = await contacts.OfAsync(Ann, Cancel);
        Assert.Equal((OtherPhone, Second), (kept!.Contact.Phone, kept.Enrolment));
    }

    [Fact]
    public async Task A_new_contact_stands_beside_the_old_one_until_it_is_kept()
    {
        var contacts = await OpenAsync();
        await contacts.KeepAsync(Ann, Contact, First, before: null, Cancel);
        var read = await contacts.OfAsync(Ann, Cancel);
        var proposal = new ContactProposal(new Contact(OtherPhone, Sender), Second);
        Assert.True(await contacts.ProposeAsync(Ann, proposal, read!, Cancel));
        Assert.False(await contacts.ProposeAsync(Ann, proposal, read!, Cancel));
        var beside = await contacts.OfAsync(Ann, Cancel);
        Assert.Equal((Contact, First, proposal), (beside!.Contact, beside.Enrolment, beside.Next));
        Assert.True(await contacts.KeepAsync(Ann, proposal.Contact, proposal.Input, beside, Cancel));
        var kept = await contacts.OfAsync(Ann, Cancel);
        Assert.Equal((proposal.Contact, Second, null), (kept!.Contact, kept.Enrolment, kept.Next));
    }

    [Fact]
    public async Task Former_contacts_are_known_as_long_as_the_person_is()
    {
        var contacts = await OpenAsync();
        var other = new Contact(OtherPhone, Sender);
        await contacts.KeepAsync(Ann, Contact, First, before: null, Cancel);
        Assert.Empty((await contacts.OfAsync(Ann, Cancel))!.Former);
        await contacts.KeepAsync(Ann, other, Second, await contacts.OfAsync(Ann, Cancel), Cancel);
        await contacts.ProposeAsync(Ann, new ContactProposal(Contact, First), (await contacts.OfAsync(Ann, Cancel))!, Cancel);
        Assert.Equal([Contact], (await contacts.OfAsync(Ann, Cancel))!.Former.AsEnumerable());
        await contacts.KeepAsync(Ann, Contact, First, await contacts.OfAsync(Ann, Cancel), Cancel);
        Assert.Equal([other], (await contacts.OfAsync(Ann, Cancel))!.Former.AsEnumerable());
    }

    [Fact]
    public async Task A_contact_is_forgotten_only_as_it_was_read()
    {
        var contacts = await OpenAsync();
        await contacts.KeepAsync(Ann, Contact, First, before: null, Cancel);
        var read = await contacts.OfAsync(Ann, Cancel);
        await contacts.KeepAsync(Ann, Contact, Second, read, Cancel);
        await contacts.ForgetAsync(Ann, read!, Cancel);
        var now = await contacts.OfAsync(Ann, Cancel);
        Assert.Equal(Second, now!.Enrolment);
        await contacts.ForgetAsync(Ann, now, Cancel);
        await contacts.ForgetAsync(Ann, now, Cancel);
        Assert.Null(await contacts.OfAsync(Ann, Cancel));
    }

    [Fact]
    public async Task A_pseudonym_is_stable_and_hides_the_number()
    {
        var contacts = await OpenAsync();
        var pseudonym = contacts.PseudonymOf(Phone);
        Assert.Matches("^[0-9a-f]{64}$", pseudonym);
        Assert.Equal(pseudonym, contacts.PseudonymOf(PhoneNumber.Read("(612) 555-0101")!.Value));
        Assert.NotEqual(pseudonym, contacts.PseudonymOf(OtherPhone));
    }

    protected abstract Task<IContacts> OpenAsync();
}
