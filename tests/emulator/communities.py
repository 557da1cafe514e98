"""Groups, forums and channels as tests hold them: drive the people, read what came of it.

Lives here: the public face of the driving side outside private chats. Does not live here:
any rule of Telegram (``groups``, ``channels``, ``topics``, ``polls``). Reached as
``server.communities``, and by ``control``.
"""

from __future__ import annotations

from tests.emulator import casting, channels, commands, groups, people, polls, topics
from tests.emulator.calls import JSON
from tests.emulator.casting import Cast, SenderKind
from tests.emulator.hearing import deliver
from tests.emulator.record import Happened
from tests.emulator.shown import Shown, whispers_of
from tests.emulator.world import Chat, ChatKind, Ephemeral, Poll, World


class Communities:
    """Everything that happens in chats of more than one person.

    Ids of people are positive, of chats negative. An act returns what the bot is told.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._casts: dict[int, Cast] = {}

    # --- The chat and who is in it --------------------------------------------------

    async def create(
        self, chat_id: int, title: str, kind: ChatKind | None = None, forum: bool = False
    ) -> None:
        """A new group, supergroup or channel without the bot; the id decides unless told."""
        groups.found(self._world, chat_id, title, kind, forum=forum)

    async def link(self, channel_id: int, group_id: int) -> None:
        """Make a supergroup the discussion group of a channel."""
        channels.link(self._world, channel_id, group_id)

    async def add_bot(self, chat_id: int, by: int, rights: list[str] | None = None) -> Happened:
        """A person adds the bot, with ``rights`` as administrator; to a channel always so."""
        return groups.add_bot(self._world, chat_id, by, admin=False, rights=rights)

    async def remove_bot(self, chat_id: int, by: int) -> Happened:
        """A person throws the bot out."""
        return groups.remove_bot(self._world, chat_id, by)

    async def promote(
        self,
        chat_id: int,
        user: int,
        by: int,
        rights: list[str] | None = None,
        anonymous: bool = False,
    ) -> Happened:
        """A person, or the bot by its id, becomes administrator; None is every right."""
        return groups.promote(self._world, chat_id, user, by, rights, anonymous=anonymous)

    async def demote(self, chat_id: int, user: int, by: int) -> Happened:
        """A person, or the bot, is a plain member again."""
        if user == self._world.bot_id:
            return people.change_bot(self._world, self._chat(chat_id), by, "member")
        groups.set_member(self._world, chat_id, user, "member")
        return Happened()

    async def crown(self, chat_id: int, user: int) -> None:
        """Make a person the creator."""
        groups.set_member(self._world, chat_id, user, "creator")

    async def silence_bot(self, chat_id: int, by: int) -> Happened:
        """Take the bot's right to write."""
        return groups.silence_bot(self._world, chat_id, by)

    async def give_voice(self, chat_id: int, by: int) -> Happened:
        """Let the bot write again."""
        return groups.give_voice(self._world, chat_id, by)

    async def join(self, chat_id: int, user: int) -> Happened:
        """A person joins."""
        return groups.join(self._world, chat_id, user)

    async def leave(self, chat_id: int, user: int) -> Happened:
        """A person leaves; old messages stay in front of them, with their buttons."""
        return groups.leave(self._world, chat_id, user)

    async def migrate(self, chat_id: int, new_id: int, told: bool = True) -> Happened:
        """The group becomes a supergroup; with ``told`` off only a refusal says so."""
        return groups.migrate(self._world, chat_id, new_id, told=told)

    async def delete(self, chat_id: int, by: int, told: bool = True) -> Happened:
        """The group or channel is deleted; with ``told`` off only a refusal says so."""
        return groups.delete(self._world, chat_id, by, told=told)

    # --- What is said there -----------------------------------------------------------

    async def say(
        self,
        user: int,
        chat_id: int,
        text: str,
        reply_to: int | None = None,
        thread: int | None = None,
        behalf: int | None = None,
    ) -> Happened:
        """A person says something, in a topic, or on behalf of the group or a channel."""
        return groups.say(
            self._world, user, chat_id, text, reply_to=reply_to, thread=thread, behalf=behalf
        )

    async def send(
        self,
        user: int,
        chat_id: int,
        media: str,
        caption: str = "",
        reply_to: int | None = None,
        thread: int | None = None,
        behalf: int | None = None,
    ) -> Happened:
        """A person sends a video, video_note, animation, photo, voice, document, sticker."""
        content = people.media(self._world, media)
        return groups.say(
            self._world,
            user,
            chat_id,
            caption,
            reply_to=reply_to,
            thread=thread,
            behalf=behalf,
            content=content,
        )

    async def edit(self, chat_id: int, message_id: int, text: str) -> Happened:
        """Whoever wrote a message or a post edits it."""
        return groups.rewrite(self._world, chat_id, message_id, text)

    async def post(self, channel_id: int, by: int, text: str) -> Happened:
        """An administrator posts in a channel; a copy goes to its discussion group."""
        return channels.post(self._world, channel_id, by, text)[0]

    async def comment(self, user: int, channel_id: int, post_id: int, text: str) -> Happened:
        """A person comments below a post; raises LookupError where comments are shut."""
        return channels.comment(self._world, user, channel_id, post_id, text)

    # --- The eight kinds of senders ---------------------------------------------------

    async def cast(self, chat_id: int) -> Cast:
        """Bring a sender of each kind into the chat, once."""
        if chat_id not in self._casts:
            self._casts[chat_id] = casting.engage(self._world, chat_id)
        return self._casts[chat_id]

    async def say_as(
        self,
        kind: SenderKind,
        chat_id: int,
        text: str,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> Happened:
        """A sender of this kind says something."""
        cast = await self.cast(chat_id)
        return casting.say_as(self._world, cast, kind, text, reply_to=reply_to, thread=thread)

    async def press_as(
        self,
        kind: SenderKind,
        chat_id: int,
        label: str | None = None,
        data: str | None = None,
        message_id: int | None = None,
    ) -> Happened:
        """A sender of this kind presses a button, with the id of the person behind."""
        user = casting.presser(await self.cast(chat_id), kind)
        return people.press(
            self._world, user, chat_id, label=label, data=data, message_id=message_id
        )

    # --- Topics -----------------------------------------------------------------------

    async def create_topic(self, chat_id: int, by: int, name: str) -> int:
        """A person opens a topic; returns its id."""
        chat = self._topic_in(chat_id, None)
        root = topics.begin(self._world, chat, by, name)
        deliver(self._world, chat, root)
        return root.message_id

    async def close_topic(self, chat_id: int, topic_id: int | None, by: int) -> Happened:
        """A person closes a topic, None for General."""
        return self._switch(chat_id, topic_id, by, closed=True)

    async def reopen_topic(self, chat_id: int, topic_id: int | None, by: int) -> Happened:
        """A person opens a closed topic again, None for General."""
        return self._switch(chat_id, topic_id, by, closed=False)

    async def delete_topic(self, chat_id: int, topic_id: int) -> None:
        """A topic goes with all that is in it; no bot is told."""
        topics.drop(self._topic_in(chat_id, topic_id), topic_id)

    # --- Polls ------------------------------------------------------------------------

    async def vote(
        self, user: int, chat_id: int, options: list[int], message_id: int | None = None
    ) -> int | None:
        """A person votes in the given or newest poll; no options take the vote back."""
        return polls.vote(self._world, user, self.poll(chat_id, message_id), tuple(options))

    def poll(self, chat_id: int, message_id: int | None = None) -> Poll:
        """The given poll of a chat, or the newest; raises LookupError when there is none."""
        for poll in reversed(self._world.polls.values()):
            here = poll.chat_id == chat_id and message_id in (None, poll.message_id)
            if here and poll.message_id in self._chat(chat_id).messages:
                return poll
        raise LookupError(f"chat {chat_id} shows no poll: the bot has to send one first")

    # --- What the platform can do, and what people see ----------------------------------

    async def set_ephemeral(self, mode: Ephemeral) -> None:
        """Whether messages for one person are refused, accepted, or ignored into public."""
        self._world.ephemeral = mode

    async def let_bots_talk(self, allowed: bool = True) -> None:
        """Whether the bot hears other bots that address it (a switch of BotFather)."""
        self._world.bots_talk = allowed

    def whispers(self, chat_id: int, user: int) -> tuple[Shown, ...]:
        """The messages in a chat that only this person sees, oldest first."""
        return whispers_of(self._chat(chat_id), self._world.bot_id, user)

    def menu(self, user: int, chat_id: int, language: str = "") -> list[JSON]:
        """The commands that a person is offered in a chat."""
        return commands.menu(self._world, self._chat(chat_id), user, language)

    def _chat(self, chat_id: int) -> Chat:
        return people.chat_of(self._world, chat_id)

    def _topic_in(self, chat_id: int, topic_id: int | None) -> Chat:
        chat = self._chat(chat_id)
        if not chat.forum or (topic_id is not None and topic_id not in chat.topics):
            raise LookupError(f"chat {chat_id} has no topic {topic_id}: create_topic() in a forum")
        return chat

    def _switch(self, chat_id: int, topic_id: int | None, by: int, *, closed: bool) -> Happened:
        chat = self._topic_in(chat_id, topic_id)
        said = topics.switch(self._world, chat, topic_id, by, closed=closed)
        return deliver(self._world, chat, said)
