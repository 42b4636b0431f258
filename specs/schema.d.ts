// Generated from specs/openapi by `pnpm generate`. Do not edit.

export interface paths {
  '/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who am I, and what am I assigned to?
     * @description Roles follow the assignments of the registry (phân công), so they change when an assignment starts or ends.
     */
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where am I signed in?
     * @description One entry for each browser in which the caller is signed in, the latest sign-in first. On a site where the caller has no
     *     duty today: this browser alone.
     */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/sessions/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign out everywhere
     * @description Ends every session of the caller, this one too, with all that was issued in them. The next call of another device is
     *     answered with `session_expired`. On a site where the caller has no duty today: ends what was issued to that site, and
     *     nothing else; the account page of the central system (`/account`) ends the rest.
     */
    post: operations['endAllSessions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/sessions/{sessionId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End one of my sessions
     * @description At once, with all that was issued in it. One that has ended already, or that is not the caller's, is left as it is.
     *     On a site where the caller has no duty today, only this browser's can be named, and only what was issued to that site ends.
     */
    post: operations['endSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/site': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What does this site key stand for?
     * @description The first call of a page of widgets; it also proves that the page's origin may use the key.
     */
    get: operations['getSite'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/site-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Site keys of a school, newest first
     * @description With what a webmaster asks about - where a key was used last, and which addresses were refused lately.
     */
    get: operations['listSiteKeys'];
    put?: never;
    /**
     * Make a site key for a website of the school
     * @description The key is publishable: it stands in the HTML of the website and is worth something on the addresses (origins) listed
     *     with it only. Addresses may be given as copied from a browser; what was kept of them is told in `notes`.
     */
    post: operations['createSiteKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/site-keys/{siteKeyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One site key */
    get: operations['getSiteKey'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change label, addresses or allowances of a site key
     * @description In force with the next request of a page. An address that is taken out, or `signIn` taken away, ends the sessions that
     *     live by it. Only a change of label, addresses, allowances or end makes the `ETag` too old for a change.
     */
    patch: operations['updateSiteKey'];
    trace?: never;
  };
  '/schools/{schoolId}/site-keys/{siteKeyId}/rotation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Put a new key in the place of one, with time to change the pages
     * @description The new key has the same label, addresses and allowances. The old one goes on working until `overlapHours` from now,
     *     and ends then with the sessions that began on it; 0 ends it at once.
     */
    post: operations['rotateSiteKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/site-keys/{siteKeyId}/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End a site key at once
     * @description Pages that carry it show their own content from now on, and the sessions that began on it are over. It cannot be taken
     *     back. A key that has ended already is answered as it stands.
     */
    post: operations['revokeSiteKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/office': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Which authority does this key stand for?
     * @description The first call of a page of widgets on an authority's own site, with its key `office_…` as `Site-Key`.
     */
    get: operations['getOffice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Schools the caller may see
     * @description An officer sees the schools of the authority as its tree stands today; staff and families see their own.
     */
    get: operations['listSchools'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One school */
    get: operations['getSchool'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/classes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Classes of a school */
    get: operations['listClasses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/classes/{classId}/pupils': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Pupils enrolled in a class today
     * @description In class-register order (given name first, Vietnamese collation). No identity numbers, no addresses.
     */
    get: operations['listPupils'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/registry/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Bring classes and pupils in from a list, answered row by row
     * @description Makes the classes and pupils the rows name, corrects pupils known by their code, and enrols them. A pupil who was in another
     *     class leaves it the day before and is in the new one from today, or from the first day of a school year to come. Whoever is not
     *     in the list stays as they are. A row is taken whole or refused whole, with every problem of it; the other rows do not suffer.
     *     With `dryRun` the same work is done and taken back: the answer says what would have become of each row.
     */
    post: operations['importRoster'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/gradebooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gradebooks the caller may open
     * @description A subject teacher sees the classes and subjects assigned (phân công), a homeroom teacher all subjects of the class,
     *     the principal all. `canEdit` tells who may write. An app without `gradebook.remarks` is not shown the books of
     *     competences and qualities (`traits`).
     */
    get: operations['listGradebooks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/gradebooks/{gradebookId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One gradebook with its columns, pupils, marks and results
     * @description An app without `gradebook.remarks` gets the book without its remarks: no column of kind `remark`, no mark in it, no
     *     `reason` of a mark. A book of competences and qualities (`traits`) holds nothing else, so it is answered `scope_missing`.
     */
    get: operations['getGradebook'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/gradebooks/{gradebookId}/marks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Save marks, answered one by one
     * @description Each item names the version it is based on (0 for a cell never written). An item whose cell changed meanwhile is answered
     *     `conflict` with the mark as it stands; a value the circular does not allow is answered `refused`. Good items are saved
     *     whatever happens to the others. What a value means follows from the kind of its column. To an app without
     *     `gradebook.remarks` an item in a column of kind `remark` is refused with `scope_missing`, and no remark is shown.
     */
    post: operations['saveMarks'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/gradebooks/{gradebookId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every version of the marks of a gradebook, newest first
     * @description One entry a version: what stood there, what it was changed to, who wrote it and when. An entry that came of a correction
     *     of a locked column names it, with its reason and who approved it. Nothing is ever removed from the history. An app
     *     without `gradebook.remarks` gets the versions of marks without any reason, and none of remarks; asked for a column of
     *     remarks by `slot`, the answer is `scope_missing`.
     */
    get: operations['listMarkHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/gradebooks/{gradebookId}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a change of a mark in a locked column
     * @description Nobody writes in a locked column (khóa sổ). Who may enter the marks asks for the change and says why; the principal
     *     decides. A cell has one open request at most. The new value is judged as `saveMarks` judges it.
     */
    post: operations['requestCorrection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/gradebooks/{gradebookId}/columns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add a column within what the circular allows
     * @description Circular 58/2011 asks for a least number of regular marks and leaves tests of one period or more to the plan of the
     *     school: both go up to nine. Since circular 26/2020 the number of regular marks is fixed, and one more is for the study
     *     topics (cụm chuyên đề) of an upper-secondary subject; a column beyond that is added, counts, and is answered with
     *     `beyondPlan`. Books of primary school have the columns of their circular and no others. Columns are the teacher's who
     *     enters the marks: their number is of the teacher's own plan. The principal decides when they are locked.
     */
    post: operations['addGradebookColumn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/gradebooks/{gradebookId}/columns/{slot}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One column of marks
     * @description To an app without `gradebook.remarks` a column of remarks is answered `scope_missing`.
     */
    get: operations['getGradebookColumn'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Publish a column to families, lock it, or take it away
     * @description Publishing (công bố) and locking (khóa sổ) are different acts. The subject teacher publishes; only the principal locks
     *     and unlocks. What is published cannot be taken back, only corrected. The teacher takes a column away (`removed`) that
     *     nobody ever wrote in, that was not published or locked, and that the circular does not ask for; the answer is the column
     *     as it was.
     */
    patch: operations['updateGradebookColumn'];
    trace?: never;
  };
  '/schools/{schoolId}/gradebook-progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far the gradebooks of a term are, and what of them is locked
     * @description For the principal before `lockGradebookColumns`: of every gradebook of the term which columns stand open, and how many
     *     cells of each are still blank or wait for a make-up test. Counted of the pupils who are in the class on the day. No mark
     *     and no name of a pupil is in it.
     */
    get: operations['listGradebookProgress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/gradebook-locks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lock or unlock columns of many gradebooks at once
     * @description Every column of a school year and term that fits what is named: the whole school, a grade, a class, a subject, some
     *     slots. Columns that already stand so are left as they are.
     */
    post: operations['lockGradebookColumns'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Requests to correct marks of locked columns, newest first
     * @description The principal sees those of the school, a teacher those of the gradebooks the teacher enters.
     */
    get: operations['listCorrections'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/corrections/{correctionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One request to correct a mark */
    get: operations['getCorrection'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Approve, refuse or withdraw a request to correct a mark
     * @description The principal approves or refuses, the latter with a reason; who asked may withdraw. Nobody approves a request of their
     *     own. An approved mark is written at once, though its column is locked. If the mark changed since the request, nothing is
     *     written: the answer is `version_conflict`, and the request stays open.
     */
    patch: operations['decideCorrection'];
    trace?: never;
  };
  '/schools/{schoolId}/classes/{classId}/summaries/{period}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The summary page of a class (bảng tổng hợp) for a term or the year
     * @description Results of all subjects, conduct, absences, study level, proposed promotion and title of each pupil, by the circular that
     *     applies to the grade in that school year. Only official values: what cannot be final yet is null, and `missing` says what it
     *     waits for. Nothing compares pupils with one another. Promotion and title are proposals; people decide.
     */
    get: operations['getClassSummary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/classes/{classId}/records': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Save conduct and absences of a term, answered one by one
     * @description Each item names the version it is based on (0 for a record never written); a member that is left out stays as it is, null
     *     empties it. An item whose record changed meanwhile is answered `conflict` with the record as it stands; what the circular does
     *     not allow is answered `refused`. Good items are saved whatever happens to the others. Of the year only the conduct of
     *     circular 58/2011 is entered, which people decide; everything else of the year is computed.
     */
    post: operations['saveClassRecords'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/classes/{classId}/periods/{period}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the summary of a term or the year is locked */
    get: operations['getClassPeriod'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Lock or unlock the summary of a term or the year
     * @description The principal locks (khóa sổ) when conduct and absences are settled, and unlocks for a correction. Marks are locked by column
     *     in their gradebooks.
     */
    patch: operations['updateClassPeriod'];
    trace?: never;
  };
  '/schools/{schoolId}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What changed since a cursor
     * @description Each record once, as it is now, in the order in which it last changed; a record that changes again moves to the end. Without
     *     a cursor the walk begins with everything there is, so that the first reading is a full load and the next ones are what changed
     *     since. Keep `nextCursor` when the page is dealt with, and ask again with it: at once while `hasMore`, later otherwise.
     *
     *     A kind is left out where the caller may not read it. What leaves the classes a caller may see is `removed` for that caller, and
     *     so is a pupil whose enrolment ends. A cursor is refused (`cursor_invalid`) when what the caller may read has changed, or when the
     *     database was restored to a time before it: then read again without a cursor and remove what does not come.
     */
    get: operations['listChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every class, pupil and gradebook, as a stream of lines
     * @description Newline-delimited JSON, one record a line: classes, then the pupils enrolled today, then gradebooks with their marks and results,
     *     as far as the caller may read them. Rights are looked at again for every few records. The last line is `end`, with the number of
     *     records and the cursor at which `listChanges` goes on; a stream without it was cut. A `problem` line says why the stream ends early.
     */
    get: operations['exportRecords'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Changes as they happen
     * @description Server-sent events, `text/event-stream`. An event named `change` says which record changed and nothing of what is in it; its id is
     *     a cursor, and `Last-Event-ID` goes on after it. Without one the stream begins with what happens next. `reset` comes first when that
     *     id can no longer be followed: read again what is shown. Something comes every 15 seconds at least, if only an id. `end` says why the stream
     *     ends, which it does after some minutes and when the caller's right does; after `end` without a problem, connect again.
     */
    get: operations['streamEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/pupils/{pupilId}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Everything held about one pupil
     * @description The right to view (law 91/2025/QH15). Each part says what it is and what was left out of it: a family is not shown data of
     *     other people, nor marks before their column is published. Texts are in the language asked for.
     */
    get: operations['exportPupilData'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/pupils/{pupilId}/contact-book': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a family sees of one pupil, newest first
     * @description Notices to the class or the family, and published marks. Never another pupil's marks, a rank or a class mean
     *     (school charter, circular 15/2026).
     */
    get: operations['listContactBookEntries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Write to the families of a class, or to one family */
    post: operations['createNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/notices/{noticeId}/acknowledgements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A guardian confirms having read a notice (đã xem)
     * @description Counted per guardian and pupil; confirming again changes nothing.
     */
    post: operations['acknowledgeNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Announce a file, then send it in parts
     * @description tus 1.0, extension creation: the answer's `Location` is where the parts are appended. A file that is not whole, or whole and
     *     attached to nothing, is removed 24 hours after it was announced.
     */
    post: operations['createFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/files/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How much of a file has arrived
     * @description For whoever is sending it, to go on where the line dropped. As HEAD it is tus 1.0: `Upload-Offset` is where the next part begins.
     */
    get: operations['readUpload'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Append the next part of a file
     * @description tus 1.0. `Upload-Offset` is the version the change is based on: of two parts at one offset the second is refused with
     *     `offset_conflict`. When an answer is lost, ask how much has arrived and go on there. What arrived of a part before the line
     *     dropped is kept. With the last part the content is looked at: a PDF, a JPEG, PNG or WebP image, a DOCX or an XLSX.
     */
    patch: operations['appendToFile'];
    trace?: never;
  };
  '/schools/{schoolId}/files/{fileId}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The content of a file
     * @description For those who may see the notice it goes with, and for whoever sent it. Never shown in place: it comes as an attachment that a
     *     page hands to its visitor.
     */
    get: operations['readFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/news': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Merged news of department, ward and school, newest first
     * @description Letters 540/GDĐT-TTTT (3.4) and of Quận 1: every school site carries the department's and the ward's news. A source that
     *     fails keeps its last good copy and says so in `sources`.
     */
    get: operations['listNews'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/news.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Merged news of a school as JSON Feed 1.1
     * @description The newest 50 of `listNews`, for feed readers and website builds. A plain address, without key or header. Its ETag tells whether it
     *     changed; it has no date, because what stands above the school changes it at no moment that is written down.
     */
    get: operations['getNewsJsonFeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/news.rss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Merged news of a school as RSS 2.0
     * @description The newest 50 of `listNews`, for feed readers and website builds. A plain address, without key or header. Its ETag tells whether it
     *     changed; it has no date, because what stands above the school changes it at no moment that is written down.
     */
    get: operations['getNewsRss'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/news.html': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The newest items as a fragment of HTML
     * @description `<ul class="edu-news-items">` with a link and a moment for each of the newest items: for a page that shows news before and without
     *     JavaScript, by server include or fetched when the site is built. `edu-news` around it takes the links for its own first state.
     */
    get: operations['getNewsHtml'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/articles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Articles of a school, the latest written first
     * @description Drafts and withdrawn ones too, for those who write them. What is published stands in `listNews` and in the feeds below, for everybody.
     */
    get: operations['listArticles'];
    put?: never;
    /**
     * Write an article
     * @description A draft, unless `publishAt` is sent: published at once when that moment has passed, else by itself when it comes. The text is kept
     *     sanitised: structure and links, no scripts, styles, frames or pictures. The article's own page, with everything on it, is the school's.
     */
    post: operations['createArticle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/articles/{articleId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An article as it stands */
    get: operations['getArticle'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change, publish or withdraw an article
     * @description What is sent is changed, the rest stays. `publishAt` publishes, at once or later; null makes a draft of it again. `withdrawn` takes it
     *     out of the news and of every feed; it stays here with its history, and `withdrawn: false` puts it back. Every version is kept.
     */
    patch: operations['updateArticle'];
    trace?: never;
  };
  '/schools/{schoolId}/articles/{articleId}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an article said before, the latest first */
    get: operations['listArticleVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/articles.rss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A school's own articles as RSS 2.0
     * @description The newest published articles, for whoever collects them: the ward, the department, a reader. A plain address, without key or header.
     */
    get: operations['getArticlesRss'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/articles.atom': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A school's own articles as Atom 1.0 */
    get: operations['getArticlesAtom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/articles.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A school's own articles as JSON Feed 1.1 */
    get: operations['getArticlesJsonFeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/feeds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Feeds of a school and how fresh they are */
    get: operations['listFeeds'];
    put?: never;
    /**
     * Register a feed
     * @description The feed is read once before it is kept; an address that is down or no feed is answered with what was found there.
     */
    post: operations['createFeed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/feeds/{feedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One feed and how fresh it is
     * @description The school’s own, or one of an authority above it.
     */
    get: operations['getFeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Rename or remove a feed of the school
     * @description A feed that an authority registered (`registeredBy: authority`) stays as that one wants it. News of a removed feed are no longer shown.
     */
    patch: operations['updateFeed'];
    trace?: never;
  };
  '/schools/{schoolId}/feeds/{feedId}/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read a feed now
     * @description Also one of an authority, and one that is gone (`feed_gone`). A feed that was read in the last minute, or is being read, is answered as it
     *     stands. What went wrong stands in `problem`.
     */
    post: operations['checkFeed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/feed-windows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Whether feeds were read before 8:00 and before 17:00
     * @description Letter 540/GDĐT-TTTT asks for the state before 8:00 and before 17:00. For each feed and each of these hours, the newest first: when it was
     *     read, or that it was missed. Missed ones are told once and kept for 400 days.
     */
    get: operations['listFeedWindows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/feeds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Feeds that an authority registered
     * @description Every unit below it has them.
     */
    get: operations['listAuthorityFeeds'];
    put?: never;
    /**
     * Register a feed for every unit below
     * @description The feed is read once before it is kept. It is shown by every school that stands below the authority on the day, under the authority’s
     *     name for it.
     */
    post: operations['createAuthorityFeed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/feeds/{feedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One feed of an authority and how fresh it is */
    get: operations['getAuthorityFeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Rename or remove a feed of an authority
     * @description A removed feed is gone from every unit below.
     */
    patch: operations['updateAuthorityFeed'];
    trace?: never;
  };
  '/authorities/{authorityId}/feeds/{feedId}/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read a feed of an authority now
     * @description As `checkFeed` does.
     */
    post: operations['checkAuthorityFeed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Documents of the unit, those received last first
     * @description The principal and the unit's apps see all of them; other staff what was forwarded to them and what asks their role to act. `unread` goes by
     *     the caller's own reading, `toAct` and `overdue` by the unit's: what it has not yet acknowledged or answered.
     */
    get: operations['listDocuments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/documents/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One document, with who read it and to whom it was forwarded */
    get: operations['getDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/documents/{documentId}/reads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The caller has read it
     * @description Counted once for each person; the first moment stays. The sender is told that the unit has read it, not who.
     */
    post: operations['markDocumentRead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/documents/{documentId}/acknowledgements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The unit confirms having received it (xác nhận đã tiếp nhận)
     * @description By the principal, or by whom the principal forwarded it to with `mayAcknowledge`. The first confirmation stays. The sender sees the moment,
     *     the name and the note.
     */
    post: operations['acknowledgeDocument'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/documents/{documentId}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The unit reports that it has done what the document asks
     * @description Where `expects` is `answer`; by those who may acknowledge, which it does at once where nobody did. A later answer takes the place of the
     *     one before. The sender sees it.
     */
    post: operations['answerDocument'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/documents/{documentId}/forwards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand a document on to staff, with a note
     * @description By the principal and by those who may acknowledge it. Forwarded again to the same person, the newer note and right hold; the earlier ones stay in the list.
     */
    post: operations['forwardDocument'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/documents/{documentId}/files/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The content of an attachment
     * @description For those who may read the document. It comes as an attachment that a page hands to its visitor.
     */
    get: operations['readDocumentFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/document-staff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Staff of the unit, to forward documents to */
    get: operations['listDocumentStaff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/document-imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Documents from an e-office, answered one by one
     * @description Kept under the sender's own ids: sent again unchanged nothing happens, sent again changed the document is as sent last. An app sees to its
     *     own documents, never to what an authority sent here or another app brought in. One that cannot be taken is refused; the others are kept.
     */
    post: operations['importDocuments'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Documents the authority has sent, newest first */
    get: operations['listSentDocuments'];
    put?: never;
    /**
     * Send a document to units
     * @description To every unit below the authority on this day, to those of some levels, or to chosen ones. The first units have it with the answer, the
     *     others within seconds; `counts.delivered` says how many. A document that takes the place of an earlier one names it (`replacesId`).
     */
    post: operations['sendDocument'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/documents/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One document the authority has sent */
    get: operations['getSentDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Withdraw a document with a reason, or set another deadline
     * @description What it says is not changed after it was sent: send another one that replaces it.
     */
    patch: operations['updateSentDocument'];
    trace?: never;
  };
  '/authorities/{authorityId}/documents/{documentId}/receipts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Which units have received, read, acknowledged and answered
     * @description Of a unit nothing else is told: not who read it, nor whom it was handed on to.
     */
    get: operations['listDocumentReceipts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/documents/{documentId}/files/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The content of an attachment, for its sender
     * @description It comes as an attachment that a page hands to its visitor.
     */
    get: operations['readSentDocumentFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/document-files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Announce a file to go with a document, then send it in parts
     * @description tus 1.0, extension creation: the answer's `Location` is where the parts are appended. A file that is not whole, or whole and
     *     attached to nothing, is removed 24 hours after it was announced.
     */
    post: operations['createDocumentFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/document-files/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How much of a file has arrived
     * @description For whoever is sending it, to go on where the line dropped. As HEAD it is tus 1.0: `Upload-Offset` is where the next part begins.
     */
    get: operations['readDocumentUpload'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Append the next part of a file
     * @description tus 1.0. `Upload-Offset` is the version the change is based on: of two parts at one offset the second is refused with
     *     `offset_conflict`. When an answer is lost, ask how much has arrived and go on there. What arrived of a part before the line
     *     dropped is kept. With the last part the content is looked at: a PDF, a JPEG, PNG or WebP image, a DOCX or an XLSX.
     */
    patch: operations['appendToDocumentFile'];
    trace?: never;
  };
  '/authorities/{authorityId}/document-recipients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Units below the authority today, to send documents to */
    get: operations['listDocumentRecipients'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Official mailbox and contact directory of a unit (hộp thư công vụ, danh bạ)
     * @description With what it still lacks, which reviews an authority waits for, and when the unit was reminded of them. A unit that has
     *     entered nothing yet has an empty directory of version 0.
     */
    get: operations['getContacts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change the contact directory of a unit
     * @description What is left out stays as it is; `people` is the whole list, in the order shown. Only a change of the directory makes the
     *     `ETag` too old for a change, not a reminder. A private mailbox is kept, and told as such in `missing`.
     */
    patch: operations['updateContacts'];
    trace?: never;
  };
  '/schools/{schoolId}/contacts/confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say that the directory was looked through and is right
     * @description Kept with who and when, and an answer to every review that is open. Name the version that was read: what a colleague
     *     changed meanwhile is answered `contacts_changed`. Something may still be missing; it stays told.
     */
    post: operations['confirmContacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/contacts/public': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What the unit made public of its directory
     * @description Nothing, until the unit marks a part or a person public.
     */
    get: operations['getPublicContacts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/contact-reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Which units below have confirmed their directory, and what is missing
     * @description Overdue units first, then those awaited, then those that confirmed since the round was opened; by name within. Counts are of
     *     all units below, whatever the filter. Of a unit it shows what belongs to the unit; its people stay with the unit.
     */
    get: operations['listContactReviews'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/contact-rounds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Review rounds of an authority and of those above it, newest first */
    get: operations['listContactRounds'];
    put?: never;
    /**
     * Ask every unit below to look its directory through by a day
     * @description Units are reminded when the round opens, a week before the day, and once it is past; each time once, until they confirm.
     */
    post: operations['openContactRound'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/contact-rounds/{roundId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End a review round
     * @description Nobody is reminded of it any more. One that has ended already is answered as it stands.
     */
    post: operations['endContactRound'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/mailbox-domains': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Domains whose mailboxes count as official
     * @description Those the authority keeps; a unit's are these and those of every authority above it.
     */
    get: operations['getMailboxDomains'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change the domains whose mailboxes count as official */
    patch: operations['updateMailboxDomains'];
    trace?: never;
  };
  '/schools/{schoolId}/heartbeats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A page reports that it is live
     * @description By the site key, where the school switched it on; `getSite` says whether a report is awaited, so that it is one a day however
     *     many people visit. It holds nothing of a visitor and leaves no entry in the ledger: an entry would keep an address. One row
     *     is kept a site key and day, for 90 days. It is a sign and no proof: the key is public. It rests with the news.
     */
    post: operations['sendHeartbeat'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/site-status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Which units below have a live website with fresh news
     * @description By what their pages reported: units that are silent first, then those with a feed that is not fresh, then units without a
     *     site key, units that do not report, and those in order; by name within. `off` says nothing of a website: its school has not
     *     switched reports on. Counts are of all units below, whatever the filter.
     */
    get: operations['listSiteStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/admissions/campaigns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Admission campaigns of a school */
    get: operations['listCampaigns'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/admissions/campaigns/{campaignId}/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Public list of applicants
     * @description Letter 540/GDĐT-TTTT asks for a public list; the law on personal data (91/2025/QH15) and on children for no more than
     *     needed: the code, and initials with the year of birth unless the school decided otherwise.
     */
    get: operations['listPublicApplications'];
    put?: never;
    /** File an application */
    post: operations['createApplication'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/audit/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who looked at or changed what in the school, newest first
     * @description Reading the ledger is itself an entry of the ledger.
     */
    get: operations['listAuditEntries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/audit/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The ledger as it stands, oldest first, to be kept and verified offline
     * @description The pages of one export end at the entry that was newest when its first page was read. Written to a file one after the
     *     other, a page or an entry a line, they are what `lienthong audit verify` reads. Entries that left by an archive are not
     *     among them: `begins` says where the ledger begins now.
     */
    get: operations['exportAuditEntries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/audit/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Remove old entries from the ledger, up to one that an export kept by the school ends with
     * @description Export, verify and keep the entries first: they are nowhere else afterwards. Number and hash are those of the last entry
     *     of that file. Refused while an entry up to it is younger than the central system lets go (24 months or more), and while
     *     a legal hold stands on a pupil that one of them names. The rest of the ledger stays one chain with what was exported.
     *     Sending the same again changes nothing.
     */
    post: operations['archiveAuditEntries'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/audit/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who asked for what on the site of the authority, newest first
     * @description One entry a request of somebody signed in there, officer or vendor, reading or writing, answered or refused (403, 404),
     *     with the ids of the units whose data were shown. Where names of a unit's people were shown (who acknowledged a document),
     *     the ledger of that school has an entry, too. The entries of an authority are not a chain. Reading them is itself an entry.
     */
    get: operations['listOfficeAuditEntries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/apps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Apps of the authority, newest first
     * @description An officer sees every app registered with the authority and what it may read; a vendor its own.
     */
    get: operations['listApps'];
    put?: never;
    /**
     * Register an app for appraisal
     * @description Who, for what purpose, which scopes with a reason each, where data are kept and for how long (khai báo để thẩm định).
     *     No school can grant anything before the authority approves.
     */
    post: operations['registerApp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/apps/{appId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One app with its appraisal */
    get: operations['getApp'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change an app's registration
     * @description While it waits or changes were asked, everything may change, and it is submitted anew. Of an approved app the contact, the
     *     privacy page and the certification key; whatever the appraisal rested on needs another registration.
     */
    patch: operations['updateApp'];
    trace?: never;
  };
  '/authorities/{authorityId}/apps/{appId}/appraisals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Decide on an app (thẩm định)
     * @description submitted → approved, refused or changesAsked; approved → suspended; suspended → resumed. Every step keeps its reason.
     *     A suspension ends access in every school at once.
     */
    post: operations['appraiseApp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/apps/{appId}/certifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Certification reports of an app, newest first */
    get: operations['listAppCertifications'];
    put?: never;
    /**
     * Hand in a signed certification report
     * @description A JWS (RFC 7515, compact) over the report, signed by the key the app registered (`certificationKey`). Signature, app,
     *     times and sums are checked; the appraiser reads the result beside the registration.
     */
    post: operations['submitAppCertification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/apps/{appId}/credentials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Credentials of an app, newest first */
    get: operations['listAppCredentials'];
    put?: never;
    /**
     * Make a client secret
     * @description Two live side by side, so that one replaces the other without a gap. The secret is kept hashed and never shown again, not
     *     even to the same request sent twice.
     */
    post: operations['createAppCredential'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/apps/{appId}/credentials/{credentialId}/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End a client secret at once
     * @description Tokens that were got with it end too; those of the app's other secret go on.
     */
    post: operations['revokeAppCredential'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/apps/{appId}/grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which schools let an app read what */
    get: operations['listAppGrants'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/freezes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What rests, and what rested */
    get: operations['listFreezes'];
    put?: never;
    /**
     * Freeze an app, a school or a feature
     * @description At once and for everybody. A frozen app gets no data anywhere; a frozen school or feature answers people, sites and apps
     *     with the reason given here, which widgets show. Of a frozen school stay open: identity, site keys and the ledger, the lists of
     *     grants, consents and legal holds, revoking a grant, withdrawing a consent and setting a legal hold. Nothing else is read,
     *     exported, granted or erased, and no retention period removes anything.
     */
    post: operations['freeze'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/authorities/{authorityId}/freezes/{freezeId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a freeze */
    post: operations['liftFreeze'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/apps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Apps a school may grant */
    get: operations['listGrantableApps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who may read what in the school, and what was read yesterday */
    get: operations['listGrants'];
    put?: never;
    /**
     * Let an app read data of the school
     * @description Which scopes, which classes, from when until when; fewer than the app asked for is fine.
     */
    post: operations['grantApp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/grants/{grantId}/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a grant at once */
    post: operations['revokeGrant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Addresses that are told when something happens in a school, newest first
     * @description An app sees its own, those of earlier grants too. A principal sees those of every app, without what follows the `?` of an
     *     address, as apps may keep a key of theirs there.
     */
    get: operations['listWebhooks'];
    put?: never;
    /**
     * Be told at an address of the app
     * @description Messages are signed as Standard Webhooks says and hold no personal data: after `changes.available` the app reads the change
     *     feed. The secret is answered **once**; the same request repeated answers `null` in its place. A webhook ends with the grant
     *     under which it was made.
     */
    post: operations['createWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/webhooks/{webhookId}/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send nothing more to an address
     * @description What waited to be sent is dropped. The app may, and the principal. One that has ended already is answered as it stands.
     */
    post: operations['removeWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/webhooks/{webhookId}/rotation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Put a new secret in the place of one, with a day to change over
     * @description For 24 hours messages carry two signatures, of the new secret and of the one before. Rotating again within the day ends the
     *     older of the two at once. The secret is answered **once**; the same request repeated answers `null` in its place.
     */
    post: operations['rotateWebhookSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/webhooks/{webhookId}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a ping now, and say what became of it
     * @description Sends `ping` once, without retries, and waits up to 10 seconds. A webhook that was switched off because it kept failing is
     *     switched on again by a test that is answered with 2xx.
     */
    post: operations['testWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/webhooks/{webhookId}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was sent to an address, newest first
     * @description Kept for 30 days. Messages are sent again, with growing gaps, for about three days.
     */
    get: operations['listWebhookDeliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/pupils/{pupilId}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Erase or anonymise what may be erased of a pupil who has left
     * @description With `dryRun` nothing is changed and the answer says what would be, and what stands in the way. Without, a pupil who is
     *     enrolled and a legal hold are refused. What the law keeps is kept, with the reason. Doing it again finds nothing left.
     */
    post: operations['erasePupilData'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/pupils/{pupilId}/consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Consents given for a pupil, newest first
     * @description With those withdrawn and those whose school year has ended: the history of consent is its proof.
     */
    get: operations['listConsents'];
    put?: never;
    /**
     * A guardian agrees to the text as it stands
     * @description Silence is no consent: `agreed` has to be sent. From full 7 years what is published about a child needs the agreement of the
     *     child, too. Agreeing again to the same text changes nothing.
     */
    post: operations['giveConsent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/pupils/{pupilId}/consents/{consentId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End a consent at once
     * @description Every consent in force for the same pupil and purpose ends with it, whichever guardian gave it. A pupil withdraws where the
     *     agreement of the child was needed. Withdrawing again changes nothing.
     */
    post: operations['withdrawConsent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/pupils/{pupilId}/legal-holds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Legal holds of a pupil, newest first */
    get: operations['listLegalHolds'];
    put?: never;
    /**
     * Keep everything of a pupil until the hold is lifted
     * @description Neither an erasure nor a retention period removes anything of the pupil while a hold stands.
     */
    post: operations['createLegalHold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/pupils/{pupilId}/legal-holds/{legalHoldId}/lifting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lift a legal hold
     * @description Lifting it again changes nothing.
     */
    post: operations['liftLegalHold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/privacy/retention': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How long the school keeps each kind of record */
    get: operations['getRetention'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change how long kinds of record are kept
     * @description A kind left out stays as it is. What has had its time is removed in the following night and named in the ledger by its ids.
     */
    patch: operations['updateRetention'];
    trace?: never;
  };
  '/schools/{schoolId}/privacy/consent-texts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Texts to agree to, by purpose, newest version first */
    get: operations['listConsentTexts'];
    put?: never;
    /**
     * Publish a new version of a text to agree to
     * @description A published text is never changed; whoever agreed to an earlier one did so until the end of the school year. The same words
     *     again are not a new version.
     */
    post: operations['publishConsentText'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/orgs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The school and the authorities above it today */
    get: operations['readOneRosterOrgs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/orgs/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The school, or an authority above it */
    get: operations['readOneRosterOrg'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/schools': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The school alone */
    get: operations['readOneRosterSchools'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/schools/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The school */
    get: operations['readOneRosterSchool'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/academicSessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The running school year, its terms and their grading periods */
    get: operations['readOneRosterAcademicSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/academicSessions/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One year, term or grading period */
    get: operations['readOneRosterAcademicSession'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/terms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The two terms of the running school year */
    get: operations['readOneRosterTerms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/terms/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One term */
    get: operations['readOneRosterTerm'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/gradingPeriods': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The grading period of each term */
    get: operations['readOneRosterGradingPeriods'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/gradingPeriods/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One grading period */
    get: operations['readOneRosterGradingPeriod'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/courses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Subjects by grade, and the homeroom of each grade */
    get: operations['readOneRosterCourses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/courses/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One course */
    get: operations['readOneRosterCourse'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/classes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Classes of the school, and each of their subjects as a class */
    get: operations['readOneRosterClasses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/classes/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One class */
    get: operations['readOneRosterClass'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pupils, and staff for an app that may read their names */
    get: operations['readOneRosterUsers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/users/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One pupil or member of staff */
    get: operations['readOneRosterUser'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/students': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pupils enrolled today */
    get: operations['readOneRosterStudents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/students/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One pupil */
    get: operations['readOneRosterStudent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/teachers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Staff with a duty today */
    get: operations['readOneRosterTeachers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/teachers/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One member of staff */
    get: operations['readOneRosterTeacher'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/enrollments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is in which class; staff for an app that may read their names */
    get: operations['readOneRosterEnrollments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/enrollments/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One enrolment */
    get: operations['readOneRosterEnrollment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/demographics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Birth date and sex of pupils enrolled today */
    get: operations['readOneRosterAllDemographics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/demographics/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Birth date and sex of one pupil */
    get: operations['readOneRosterDemographics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/gradebook/v1p2/categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Kinds of assessment */
    get: operations['readOneRosterCategories'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/gradebook/v1p2/categories/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One kind of assessment */
    get: operations['readOneRosterCategory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/gradebook/v1p2/scoreScales': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Đ and CĐ of each class in a subject assessed by comment */
    get: operations['readOneRosterScoreScales'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/gradebook/v1p2/scoreScales/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One scale */
    get: operations['readOneRosterScoreScale'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/gradebook/v1p2/lineItems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Columns of the gradebooks */
    get: operations['readOneRosterLineItems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/gradebook/v1p2/lineItems/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One column */
    get: operations['readOneRosterLineItem'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/gradebook/v1p2/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Marks of pupils enrolled today */
    get: operations['readOneRosterResults'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/gradebook/v1p2/results/{sourcedId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One mark */
    get: operations['readOneRosterResult'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/classes/{sourcedId}/students': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pupils of a class */
    get: operations['readOneRosterStudentsOfClass'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/rostering/v1p2/classes/{sourcedId}/teachers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Teachers of a class */
    get: operations['readOneRosterTeachersOfClass'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/gradebook/v1p2/classes/{sourcedId}/lineItems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Columns of a class */
    get: operations['readOneRosterLineItemsOfClass'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/schools/{schoolId}/ims/oneroster/gradebook/v1p2/classes/{sourcedId}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Marks of a class */
    get: operations['readOneRosterResultsOfClass'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  'changes.available': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * There is something new in the change feed
     * @description No more than one waits for each webhook, however much changes. Read the feed from where you stopped.
     */
    post: operations['receiveChangesAvailable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'grant.ended': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * The school no longer lets the app in
     * @description Sent once for each grant. Stop reading, and delete what is held of the school.
     */
    post: operations['receiveGrantEnded'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  ping: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A test
     * @description Sent when the app asks for it (`testWebhook`), and not repeated.
     */
    post: operations['receivePing'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /** @description A code of `specs/errors.yaml`. */
    ProblemCode: string;
    /** @description RFC 9457 problem details. */
    Problem: {
      /**
       * Format: uri-reference
       * @description Documentation page of the code.
       */
      type: string;
      /** @description The same for every occurrence of the code, in the language asked for. */
      title: string;
      status: number;
      code: components['schemas']['ProblemCode'];
      /** @description What happened here and what to do. */
      detail: string;
      requestId: string;
      errors?: {
        /** @description JSON Pointer into the body, or `#/query/name`, `#/header/name`, `#/path/name`. */
        pointer: string;
        code: string;
        detail: string;
      }[];
    };
    /**
     * Format: uuid
     * @description Opaque identifier (UUIDv7). Official codes are separate fields.
     */
    Id: string;
    /** @enum {string} */
    Role:
      | 'departmentOfficer'
      | 'wardOfficer'
      | 'principal'
      | 'homeroomTeacher'
      | 'subjectTeacher'
      | 'admissionsOfficer'
      | 'guardian'
      | 'pupil'
      | 'vendor';
    /** @description One duty of the caller, as the registry has it today. */
    Assignment: {
      role: components['schemas']['Role'];
      schoolId: components['schemas']['Id'] | null;
      schoolName: string | null;
      authorityId: components['schemas']['Id'] | null;
      classId: components['schemas']['Id'] | null;
      className: string | null;
      subjectCode: string | null;
      pupilId: components['schemas']['Id'] | null;
      pupilName: string | null;
      /** @description Of a vendor's people, on the site of the authority that appraises its apps. */
      vendorId?: components['schemas']['Id'] | null;
      vendorName?: string | null;
    };
    Me: {
      id: components['schemas']['Id'];
      displayName: string;
      assignments: components['schemas']['Assignment'][];
    };
    /**
     * Format: date-time
     * @description A moment with its offset, `2026-09-05T07:30:00+07:00`.
     */
    Instant: string;
    /** @description A browser in which somebody is signed in. Its `id` names it and opens nothing. */
    AccountSession: {
      id: string;
      /** @description Browser and system, such as `Chrome · Windows`; null when the browser does not say. */
      device: string | null;
      /** @description On sites of the school or authority whose site asks. */
      usedHere: boolean;
      /**
       * @description On how many other schools, authorities and systems it is used. Their names are shown on the account page of the
       *     central system alone: a school's page is not told where else somebody belongs.
       */
      otherSites: number;
      signedInAt: components['schemas']['Instant'];
      /** @description To a quarter of an hour. */
      lastUsedAt: components['schemas']['Instant'];
      /** @description The session this request came in. */
      current: boolean;
    };
    /** @description Pass as `cursor` to read on; null at the end. */
    Cursor: string | null;
    /**
     * @description `publicReads`: school, news, admission campaigns and public lists. `admissions`: campaigns, and filing applications.
     *     `signIn`: people of the school sign in on the website; for websites of the school itself.
     * @enum {string}
     */
    SiteKeyAllowance: 'publicReads' | 'admissions' | 'signIn';
    Site: {
      schoolId: components['schemas']['Id'];
      schoolName: string;
      /** @description What the school lets this key do. */
      allows: components['schemas']['SiteKeyAllowance'][];
      /**
       * @description Whether the school lets this website report that it is live (`off` until the principal switches it on), and whether
       *     a report is awaited: `due` from any page, `dueWithNews` from one that shows news, `done` not before tomorrow.
       * @enum {string}
       */
      heartbeat: 'off' | 'due' | 'dueWithNews' | 'done';
      /**
       * Format: uri
       * @description OpenID Connect issuer where this school's people sign in.
       */
      issuer: string;
      /** @description Public client of this school's widgets. */
      clientId: string;
      /**
       * Format: uri
       * @description Where sign-in returns to before it hands the code to the page.
       */
      callbackUrl: string;
    };
    /** @description Scheme, host and port as browsers send them (`https://truong.example`); other scripts as punycode. */
    Origin: string;
    /**
     * @description Pages with this key report once a day that they are live and which news they show (`sendHeartbeat`); nothing of a visitor.
     *     Off until the principal switches it on.
     */
    Heartbeats: boolean;
    /**
     * @description `ending`: replaced by another key, works until `endsAt`. `ended`: that moment is past. `revoked`: ended by the school at once.
     * @enum {string}
     */
    SiteKeyState: 'active' | 'ending' | 'ended' | 'revoked';
    /**
     * Format: date
     * @description A calendar day, `2026-09-05`.
     */
    Day: string;
    /**
     * @description What keeps it from an address of the key: http for https or the reverse, with or without www, the port, another part of
     *     the same website, a page on the webmaster's own computer, a page without an address, or nothing in common.
     * @enum {string}
     */
    OriginDifference:
      | 'origin_scheme'
      | 'origin_www'
      | 'origin_port'
      | 'origin_subdomain'
      | 'origin_local'
      | 'origin_null'
      | 'origin_other';
    /**
     * @description An address that tried the key and is not among its origins. Anybody can send any address: it is the school's to know
     *     whether the website is its own. At most ten a key, near ones first; counted in batches, up to a minute late.
     */
    RefusedOrigin: {
      origin: components['schemas']['Origin'];
      /** @description The same with the letters of its own script. */
      shown: string;
      day: components['schemas']['Day'];
      /** @description How often on that day. */
      count: number;
      difference: components['schemas']['OriginDifference'];
    };
    SiteKey: {
      id: components['schemas']['Id'];
      /** @description What stands in the page: `site_…`. Publishable. */
      key: string;
      label: string;
      origins: components['schemas']['Origin'][];
      allows: components['schemas']['SiteKeyAllowance'][];
      heartbeats: components['schemas']['Heartbeats'];
      state: components['schemas']['SiteKeyState'];
      createdAt: components['schemas']['Instant'];
      /** @description Name of who made it; null when it came with the system. */
      createdBy: string | null;
      endsAt: components['schemas']['Instant'] | null;
      revokedAt: components['schemas']['Instant'] | null;
      replacedById: components['schemas']['Id'] | null;
      lastUsedOn: components['schemas']['Day'] | null;
      refusedOrigins: components['schemas']['RefusedOrigin'][];
    };
    /**
     * @description What the school calls the website.
     * @example Trang web của trường
     */
    SiteKeyLabel: string;
    /**
     * @description Addresses of the website, as copied from a browser: `https://truong.example`, `www.truong.example/trang-chu`. Each becomes
     *     scheme, host and port; what was left out or assumed is told in `notes`.
     */
    OriginsInput: string[];
    SiteKeyAllowances: components['schemas']['SiteKeyAllowance'][];
    /**
     * @description What happened to an address on its way into the key. `scheme_assumed`: none was written. `path_removed`: a key knows no
     *     pages, only the website. `not_encrypted`: http; people cannot sign in there, and anybody between reads along.
     *     `local`: a page on one's own computer, to try things out.
     */
    OriginNote: {
      /** @enum {string} */
      code: 'scheme_assumed' | 'path_removed' | 'not_encrypted' | 'local';
      given: string;
      origin: components['schemas']['Origin'];
    };
    SavedSiteKey: {
      siteKey: components['schemas']['SiteKey'];
      notes: components['schemas']['OriginNote'][];
    };
    Office: {
      authorityId: components['schemas']['Id'];
      authorityName: string;
      /** Format: uri */
      issuer: string;
      /** @description Public client of the authority's widgets. */
      clientId: string;
      /** Format: uri */
      callbackUrl: string;
    };
    /**
     * @description mầm non, tiểu học, THCS, THPT
     * @enum {string}
     */
    SchoolLevel: 'preschool' | 'primary' | 'lowerSecondary' | 'upperSecondary';
    School: {
      id: components['schemas']['Id'];
      /** @description Official school code (mã trường). */
      code: string;
      name: string;
      level: components['schemas']['SchoolLevel'];
    };
    Class: {
      id: components['schemas']['Id'];
      /** @description Year in which the school year starts. */
      schoolYear: number;
      /** @description 0 for preschool. */
      grade: number;
      /** @description 7A1 */
      name: string;
      /** @description Pupils enrolled today (sĩ số). */
      size: number;
    };
    Pupil: {
      id: components['schemas']['Id'];
      /** @description Sector pupil code (mã học sinh). */
      code?: string;
      /** @description Family name, middle name, given name. */
      fullName: string;
      /**
       * Format: date
       * @description A calendar day, `2014-09-05`.
       */
      birthDate?: string;
      /** @enum {string} */
      sex?: 'unknown' | 'male' | 'female';
      /** @description Number in the class register (STT). */
      ordinal: number;
    };
    /** @description What a list of pupils says of one. What is not right in it is answered for this row alone. */
    RosterRow: {
      /** @description Number of the row in the file; it comes back with the outcome. */
      row: number;
      /**
       * @description Sector pupil code (mã học sinh). It names the pupil and never changes.
       * @example 0900000001
       */
      pupilCode: string;
      /** @description Family name, middle name, given name. */
      fullName: string;
      /** @description A calendar day, `2014-09-05`. Needed for a pupil who is new. */
      birthDate?: string;
      /** @description `male`, `female` or `unknown`; left out, it stays as it is. */
      sex?: string;
      /**
       * @description `7A1`. A class the school year does not have yet is made.
       * @example 7A1
       */
      className: string;
      /** @description 0 for preschool. Needed for a class that is new. */
      grade?: number;
      /** @description Number in the class register (STT); left out, the pupil keeps it, or comes last. */
      ordinal?: number;
    };
    RosterImport: {
      /**
       * @description Year in which the school year starts; the running one or the next.
       * @example 2026
       */
      schoolYear: number;
      /** @description Only say what would happen. */
      dryRun: boolean;
      rows: components['schemas']['RosterRow'][];
    };
    /** @enum {string} */
    RosterField: 'pupilCode' | 'fullName' | 'birthDate' | 'sex' | 'className' | 'grade' | 'ordinal';
    RosterRemark: {
      field: components['schemas']['RosterField'];
      /**
       * @description `missing` needed and not there; `malformed` no such code, name, day or number; `repeated` another row of the same request says
       *     the same; `belongsToAnother` the code is that of a pupil with another name and another birth date; `otherGrade` the class
       *     is of another grade; `notOfSchool` schools of this level do not have the grade; `alsoEnrolled` the class has a pupil of the same
       *     name and birth date under another code (a warning between two rows). As a warning: `taken` a pupil of the class has the number
       *     in the register.
       * @enum {string}
       */
      code:
        | 'missing'
        | 'malformed'
        | 'repeated'
        | 'belongsToAnother'
        | 'otherGrade'
        | 'notOfSchool'
        | 'alsoEnrolled'
        | 'taken';
      /** @description What is wrong and what to do, in the language asked for. Never what another pupil is called. */
      detail: string;
    };
    RosterOutcome: {
      row: number;
      /** @enum {string} */
      outcome: 'created' | 'changed' | 'unchanged' | 'refused';
      /** @description Null for a refused row, and in a dry run for a pupil who is not there yet. */
      pupilId: components['schemas']['Id'] | null;
      /** @description Null for a refused row, and in a dry run for a class that is not there yet. */
      classId: components['schemas']['Id'] | null;
      /** @description What is another than before. */
      changed: components['schemas']['RosterField'][];
      /** @description Why the row was refused. */
      problems: components['schemas']['RosterRemark'][];
      /** @description What somebody should look at. */
      warnings: components['schemas']['RosterRemark'][];
    };
    ImportedRoster: {
      dryRun: boolean;
      created: number;
      changed: number;
      unchanged: number;
      refused: number;
      /** @description Names of the classes that were made. */
      newClasses: string[];
      items: components['schemas']['RosterOutcome'][];
    };
    /**
     * @description 1 for học kì I, 2 for học kì II.
     * @enum {integer}
     */
    Term: 1 | 2;
    /**
     * @description Assessed by marks, or by comment (môn đánh giá bằng nhận xét). In primary school `level`: a subject with its levels
     *     and tests; `traits`: the class's book of competences and qualities (năng lực, phẩm chất), which the homeroom teacher
     *     writes.
     * @enum {string}
     */
    Scoring: 'score' | 'comment' | 'level' | 'traits';
    GradebookSummary: {
      id: components['schemas']['Id'];
      classId: components['schemas']['Id'];
      className: string;
      grade: number;
      schoolYear: number;
      /** @description As in `toan`, `nguVan`, `khtn`. */
      subjectCode: string;
      subjectName: string;
      term: components['schemas']['Term'];
      scoring: components['schemas']['Scoring'];
      /** @description Circular that applies to the grade in that school year, `TT22/2021`. */
      ruleSet: string;
      canEdit: boolean;
    };
    /**
     * @description Place of a mark in a term: `tx1`.. regular (đánh giá thường xuyên), `gk` mid-term (giữa kì), `ck` final (cuối kì).
     *     Years under circular 58/2011 have `dk1`.. tests of one period or more (kiểm tra định kì) and `hk` term test (kiểm
     *     tra học kì) in their place. Every book of a secondary school has `nx`, the remark (nhận xét).
     *
     *     In primary school `gk` and `ck` are the marks of the periodic tests, `mgk` and `mck` the levels of the subject (mức
     *     đạt được) in the middle and at the end of a term. The class's book of competences and qualities has a column each at
     *     both points: `gk-tuChuTuHoc`, `ck-yeuNuoc`.
     */
    Slot: string;
    /**
     * @description What a cell of the column holds. `mark`: 0–10. `passFail`: Đ or CĐ, on the wire `D`, `CD`. `level`: T, H, C of a
     *     primary subject (Hoàn thành tốt, Hoàn thành, Chưa hoàn thành). `rating`: T, Đ, C of a competence or quality (Tốt,
     *     Đạt, Cần cố gắng); Đ is `D` on the wire. `test`: a whole mark 0–10 of a periodic test in primary school. `remark`:
     *     free text, at most 500 characters; it counts in no result.
     * @enum {string}
     */
    ColumnKind: 'mark' | 'passFail' | 'level' | 'rating' | 'test' | 'remark';
    /**
     * @description How a test of circular 58/2011 was held: miệng (M), viết (V), thực hành (TH). An oral mark is whole.
     * @enum {string}
     */
    ColumnForm: 'oral' | 'written' | 'practical';
    /** @description The competence (năng lực) or quality (phẩm chất) that a column of kind `rating` is about. */
    Trait: {
      /** @enum {string} */
      dimension: 'competence' | 'quality';
      /** @description As in `tuChuTuHoc`, `yeuNuoc`. */
      code: string;
      /** @description In the language asked for. */
      name: string;
    };
    GradebookColumn: {
      slot: components['schemas']['Slot'];
      kind: components['schemas']['ColumnKind'];
      form?: components['schemas']['ColumnForm'];
      trait?: components['schemas']['Trait'];
      /** @description Of a mark in the average; 1 where the column counts in none. */
      weight: number;
      version: number;
      publishedAt: components['schemas']['Instant'] | null;
      lockedAt: components['schemas']['Instant'] | null;
    };
    GradebookPupil: {
      id: components['schemas']['Id'];
      code?: string;
      fullName?: string;
      ordinal: number;
    };
    /**
     * @description `pendingMakeUp`: not sat for force majeure, a make-up test is due. `zeroByRule`: not sat, counts as 0 or CĐ
     *     (circular 22/2021, article 7); set by a person with a reason, never by a timer. `exempt`: excused from the subject
     *     (miễn học) by a decision, which the reason names; circular 58/2011, article 12, only.
     * @enum {string}
     */
    MarkState: 'empty' | 'value' | 'pendingMakeUp' | 'zeroByRule' | 'exempt';
    /**
     * @description By the kind of the column: a mark 0–10 with at most one decimal (`mark`), a whole mark (`test`), `D` or `CD`
     *     (`passFail`), `T`, `H` or `C` (`level`), `T`, `D` or `C` (`rating`), a text (`remark`). Null when there is none.
     */
    MarkValue: number | string | null;
    Mark: {
      pupilId: components['schemas']['Id'];
      slot: components['schemas']['Slot'];
      state: components['schemas']['MarkState'];
      value: components['schemas']['MarkValue'];
      /** @description Why a mark counts as zero; of an exemption, number and day of the decision. */
      reason?: string | null;
      version: number;
      updatedAt: components['schemas']['Instant'];
      /** @description Display name of the person or the app that last wrote it. */
      updatedBy?: string | null;
    };
    /** @description An average in a score subject, `D` or `CD` in a comment subject, `T`, `H` or `C` in a primary one. */
    ResultValue: number | ('D' | 'CD' | 'T' | 'H' | 'C') | null;
    /** @description Computed by the circular; a client never supplies one. */
    GradebookResult: {
      pupilId: components['schemas']['Id'];
      /**
       * @description Term average (ĐTBmhk) or result; null while a mark is missing or pending, and for a pupil exempt from the term.
       *     In a primary subject the level at the end of the term; a book of competences and qualities has none.
       */
      termValue: components['schemas']['ResultValue'];
      /**
       * @description Year average (ĐTBmcn) of both terms' averages, or for a comment subject the result of term II (circular 22/2021,
       *     article 9); null while it cannot be final. In a primary subject the level at the end of the year.
       */
      yearValue: components['schemas']['ResultValue'];
      /**
       * @description In a gradebook of term II, the average (ĐTBmhk) or result of term I, so that a page can compute the year while marks
       *     are typed; null when term I has none. Left out in a gradebook of term I.
       */
      firstTermValue?: components['schemas']['ResultValue'];
    };
    Gradebook: components['schemas']['GradebookSummary'] & {
      periodsPerYear: number;
      columns: components['schemas']['GradebookColumn'][];
      pupils: components['schemas']['GradebookPupil'][];
      marks: components['schemas']['Mark'][];
      results: components['schemas']['GradebookResult'][];
    };
    MarkInput: {
      pupilId: components['schemas']['Id'];
      slot: components['schemas']['Slot'];
      state: components['schemas']['MarkState'];
      /** @description Anything but what the circular allows in this column is refused for this item alone. */
      value?: number | string | null;
      /** @description Of `zeroByRule` why, of `exempt` number and day of the decision. */
      reason?: string | null;
      version: number;
    };
    SaveMarks: {
      items: components['schemas']['MarkInput'][];
    };
    MarkOutcome: {
      pupilId: components['schemas']['Id'];
      slot: components['schemas']['Slot'];
      /** @enum {string} */
      outcome: 'saved' | 'conflict' | 'refused';
      /** @description The mark as it now stands in the database; null when there is none. */
      mark: components['schemas']['Mark'] | null;
      problem: {
        code: components['schemas']['ProblemCode'];
        detail: string;
      } | null;
    };
    SavedMarks: {
      items: components['schemas']['MarkOutcome'][];
      results: components['schemas']['GradebookResult'][];
    };
    Cell: {
      state: components['schemas']['MarkState'];
      value: components['schemas']['MarkValue'];
      /** @description Why a mark counts as zero; of an exemption, number and day of the decision. */
      reason?: string | null;
    };
    CorrectionNote: {
      id: components['schemas']['Id'];
      /** @description What was wrong. */
      why?: string;
      requestedAt: components['schemas']['Instant'];
      approvedAt: components['schemas']['Instant'];
      approvedBy?: string | null;
    };
    MarkVersion: components['schemas']['Cell'] & {
      pupilId: components['schemas']['Id'];
      slot: components['schemas']['Slot'];
      version: number;
      writtenAt: components['schemas']['Instant'];
      /** @description Display name of the person or the app; null for an import. */
      writtenBy?: string | null;
      /** @description What stood there before; null for the first version. */
      previous: components['schemas']['Cell'] | null;
      /** @description The approved request that wrote this version in a locked column; null for any other. */
      correction: components['schemas']['CorrectionNote'] | null;
    };
    CorrectionInput: {
      pupilId: components['schemas']['Id'];
      slot: components['schemas']['Slot'];
      /** @example pendingMakeUp */
      state: components['schemas']['MarkState'];
      value?: number | string | null;
      /** @description Of `zeroByRule` why, of `exempt` number and day of the decision. */
      reason?: string | null;
      /** @description Of the mark as it stands; 0 for a cell never written. */
      version: number;
      /** @description What was wrong. */
      why: string;
    };
    /** @enum {string} */
    CorrectionStatus: 'open' | 'approved' | 'refused' | 'withdrawn';
    Correction: {
      id: components['schemas']['Id'];
      gradebookId: components['schemas']['Id'];
      classId: components['schemas']['Id'];
      className: string;
      subjectCode: string;
      subjectName: string;
      term: components['schemas']['Term'];
      pupilId: components['schemas']['Id'];
      pupilName: string;
      slot: components['schemas']['Slot'];
      kind: components['schemas']['ColumnKind'];
      status: components['schemas']['CorrectionStatus'];
      /** @description Of the request; its ETag. */
      version: number;
      /** @description Of the mark that the request is about. */
      markVersion: number;
      from: components['schemas']['Cell'];
      to: components['schemas']['Cell'];
      why: string;
      requestedAt: components['schemas']['Instant'];
      requestedBy: string | null;
      /** @description The caller asked for it, so may withdraw but not approve it. */
      mine: boolean;
      decidedAt: components['schemas']['Instant'] | null;
      decidedBy: string | null;
      decisionReason: string | null;
    };
    GradebookProgress: {
      gradebookId: components['schemas']['Id'];
      classId: components['schemas']['Id'];
      className: string;
      grade: number;
      schoolYear: number;
      subjectCode: string;
      subjectName: string;
      term: components['schemas']['Term'];
      /** @description Who is in the class on the day. */
      pupils: number;
      columns: {
        slot: components['schemas']['Slot'];
        lockedAt: components['schemas']['Instant'] | null;
        /** @description Cells in which nothing was entered; none in a column of remarks. */
        blank: number;
        /** @description Cells that wait for a make-up test. */
        awaiting: number;
      }[];
    };
    /**
     * @description Học kì I, học kì II, cả năm.
     * @enum {string}
     */
    ClassPeriodName: 'term1' | 'term2' | 'year';
    /**
     * @description Kết quả học tập of circular 22/2021 is `tot`, `kha`, `dat` or `chuaDat`, học lực of circular 58/2011 `gioi`, `kha`, `trungBinh`,
     *     `yeu` or `kem`.
     * @enum {string}
     */
    StudyLevel: 'gioi' | 'tot' | 'kha' | 'trungBinh' | 'dat' | 'yeu' | 'chuaDat' | 'kem';
    /**
     * @description Kết quả rèn luyện of circular 22/2021 is `tot`, `kha`, `dat` or `chuaDat`, hạnh kiểm of circular 58/2011 `tot`, `kha`,
     *     `trungBinh` or `yeu`.
     * @enum {string}
     */
    ConductLevel: 'tot' | 'kha' | 'trungBinh' | 'dat' | 'yeu' | 'chuaDat';
    SummarySubject: {
      code: string;
      name: string;
      /** @enum {string} */
      scoring: 'score' | 'comment';
    };
    SummaryResult: {
      subjectCode: string;
      /** @description The pupil is exempt for the whole period (miễn học, circular 58/2011): no result is missing. */
      exempt: boolean;
      /** @description Official result of the period, an average or `D` or `CD`; null while it cannot be final. */
      value: number | ('D' | 'CD') | null;
    };
    /** @description What the homeroom teacher entered of a pupil for a term, or for the year under circular 58/2011. */
    ClassRecord: {
      pupilId: components['schemas']['Id'];
      period: components['schemas']['ClassPeriodName'];
      conduct: components['schemas']['ConductLevel'] | null;
      excused: number | null;
      unexcused: number | null;
      note: string | null;
      version: number;
      updatedAt: components['schemas']['Instant'];
      /** @description Display name of the person that last wrote it. */
      updatedBy: string | null;
    };
    /** @description A number, a code, or a list of them; subjects with an average are objects. */
    RegulationParam:
      | (number | string | boolean | null)
      | (
          | (number | string)
          | {
              subject: string;
              /** @description In tenths. */
              average: number;
            }
        )[];
    RegulationCitation: {
      /** @description Number of the document, `22/2021/TT-BGDĐT`. */
      circular: string;
      /** @enum {string} */
      kind?: 'circular' | 'decision' | 'law' | 'letter' | 'standard';
      /** @description Điều. */
      article?: number;
      /** @description Khoản. */
      clause?: number;
      /** @description Điểm. */
      point?: string;
    };
    /**
     * @description Why a result is what it is, as data: `reasonText` of `@lienthong/regulations/reason-text` makes the sentence. Marks in `params` are
     *     tenths, 65 for 6,5.
     */
    RegulationReason: {
      code: string;
      params: {
        [key: string]: components['schemas']['RegulationParam'];
      };
      /** @description The place in the law; null where practice decides. */
      citation: components['schemas']['RegulationCitation'] | null;
    };
    /** @description Half-days (buổi) absent with and without leave (có phép, không phép). */
    Absences: {
      excused: number;
      unexcused: number;
    };
    /**
     * @description Được lên lớp; kiểm tra, đánh giá lại; rèn luyện trong hè; ở lại lớp.
     * @enum {string}
     */
    PromotionProposal: 'promoted' | 'retest' | 'summerTraining' | 'retained';
    /**
     * @description Học sinh xuất sắc, giỏi, tiên tiến (circular 58/2011), or none.
     * @enum {string}
     */
    TitleProposal: 'xuatSac' | 'gioi' | 'tienTien' | 'none';
    /** @description What a pupil’s summary still waits for. */
    SummaryGap: {
      /** @enum {string} */
      what: 'result' | 'conduct' | 'absences';
      period: components['schemas']['ClassPeriodName'];
      /** @description Of a missing result. */
      subjectCode?: string;
    };
    SummaryPupil: {
      id: components['schemas']['Id'];
      code: string;
      fullName: string;
      ordinal: number;
      /** @description In the order of `subjects`. */
      results: components['schemas']['SummaryResult'][];
      /** @description What was entered for the period; for the year, of both terms and the year. */
      records: components['schemas']['ClassRecord'][];
      /** @description Of the term as entered; of the year computed (circular 22/2021) or as entered (58/2011). */
      conduct: {
        value: components['schemas']['ConductLevel'] | null;
        reasons: components['schemas']['RegulationReason'][];
      };
      /** @description Of the year the sum of both terms; null while one of them is missing. */
      absences: components['schemas']['Absences'] | null;
      study: {
        value: components['schemas']['StudyLevel'] | null;
        /** @description ĐTBhk or ĐTBcn of circular 58/2011. Circular 22/2021 has no average across subjects; there it is null. */
        average: number | null;
        reasons: components['schemas']['RegulationReason'][];
      };
      /** @description Of the year; null for a term. */
      promotion: {
        value: components['schemas']['PromotionProposal'] | null;
        reasons: components['schemas']['RegulationReason'][];
      } | null;
      /** @description Null for a term where the circular has titles of the year only. */
      title: {
        value: components['schemas']['TitleProposal'] | null;
        reasons: components['schemas']['RegulationReason'][];
      } | null;
      missing: components['schemas']['SummaryGap'][];
    };
    ClassSummary: {
      classId: components['schemas']['Id'];
      className: string;
      grade: number;
      schoolYear: number;
      /** @description Circular that applies to the grade in that school year, `TT22/2021`. */
      ruleSet: string;
      period: components['schemas']['ClassPeriodName'];
      lockedAt: components['schemas']['Instant'] | null;
      /** @description The caller may enter conduct and absences, were the period not locked. */
      canEdit: boolean;
      /** @description The caller may lock and unlock the period. */
      canLock: boolean;
      /** @description Best first. */
      studyLevels: components['schemas']['StudyLevel'][];
      /** @description Best first. */
      conductLevels: components['schemas']['ConductLevel'][];
      /**
       * @description Circular 22/2021 computes the year’s conduct from the terms; under circular 58/2011 people decide it.
       * @enum {string}
       */
      yearConduct: 'computed' | 'entered';
      /** @description In the order of the curriculum. */
      subjects: components['schemas']['SummarySubject'][];
      /** @description In the order of the register. */
      pupils: components['schemas']['SummaryPupil'][];
    };
    ClassRecordInput: {
      pupilId: components['schemas']['Id'];
      /** @description Anything but a level of the circular is refused for this item alone. */
      conduct?: string | null;
      /** @description Half-days with leave. */
      excused?: number | null;
      /** @description Half-days without leave. */
      unexcused?: number | null;
      note?: string | null;
      version: number;
    };
    SaveClassRecords: {
      period: components['schemas']['ClassPeriodName'];
      items: components['schemas']['ClassRecordInput'][];
    };
    ClassRecordOutcome: {
      pupilId: components['schemas']['Id'];
      /** @enum {string} */
      outcome: 'saved' | 'conflict' | 'refused';
      /** @description The record as it now stands in the database; null when there is none. */
      record: components['schemas']['ClassRecord'] | null;
      problem: {
        code: components['schemas']['ProblemCode'];
        detail: string;
      } | null;
    };
    SavedClassRecords: {
      items: components['schemas']['ClassRecordOutcome'][];
      pupils: components['schemas']['SummaryPupil'][];
    };
    ClassPeriod: {
      period: components['schemas']['ClassPeriodName'];
      /** @description Rises with each locking and unlocking. */
      version: number;
      lockedAt: components['schemas']['Instant'] | null;
    };
    /**
     * @description `summary` is the summary page of a class, under the id of the class: conduct and absences that were entered, and its lock. What it
     *     computes from marks changes with the gradebooks.
     * @enum {string}
     */
    ChangeKind: 'class' | 'pupil' | 'gradebook' | 'summary' | 'notice' | 'document' | 'contacts' | 'article';
    ChangedClass: {
      id: components['schemas']['Id'];
      /** @description Year in which the school year starts. */
      schoolYear: number;
      /** @description 0 for preschool. */
      grade: number;
      /** @description 7A1 */
      name: string;
    };
    ChangedPupil: {
      id: components['schemas']['Id'];
      classId: components['schemas']['Id'];
      /** @description Sector pupil code (mã học sinh). */
      code?: string;
      /** @description Family name, middle name, given name. */
      fullName: string;
      /**
       * Format: date
       * @description A calendar day, `2014-09-05`.
       */
      birthDate?: string;
      /** @enum {string} */
      sex?: 'unknown' | 'male' | 'female';
      /** @description Number in the class register (STT). */
      ordinal: number;
    };
    /** @description Without marks: `getGradebook` gives those, `exportRecords` all at once. Nothing of its class either, which changes by itself. */
    ChangedGradebook: {
      id: components['schemas']['Id'];
      classId: components['schemas']['Id'];
      /** @description As in `toan`, `nguVan`, `khtn`. */
      subjectCode: string;
      subjectName: string;
      term: components['schemas']['Term'];
      scoring: components['schemas']['Scoring'];
      /** @description Circular that applies to the grade in that school year, `TT22/2021`. */
      ruleSet: string;
      /** @description Rises with every change of a mark or a column. */
      version: number;
    };
    ChangedNotice: {
      id: components['schemas']['Id'];
      classId: components['schemas']['Id'];
    };
    /** @description A record that changed, and under the name of its kind how it is now; nothing there when it was removed. */
    Change: {
      kind: components['schemas']['ChangeKind'];
      id: components['schemas']['Id'];
      /** @enum {string} */
      event: 'saved' | 'removed';
      at: components['schemas']['Instant'];
      class?: components['schemas']['ChangedClass'];
      pupil?: components['schemas']['ChangedPupil'];
      gradebook?: components['schemas']['ChangedGradebook'];
      notice?: components['schemas']['ChangedNotice'];
    };
    ChangesPage: {
      items: components['schemas']['Change'][];
      /** @description Where to go on, at the end of the feed too. */
      nextCursor: string;
      /** @description Whether there is more just now. */
      hasMore: boolean;
      /** @description This is the first page of a walk through everything: what is held from before may be out of date. */
      loadBegins: boolean;
      /** @description Everything has come: what has not come since `loadBegins` is no longer there for this caller. */
      loadEnds: boolean;
    };
    ExportLine: {
      /** @enum {string} */
      kind: 'class' | 'pupil' | 'gradebook' | 'end' | 'problem';
      class?: components['schemas']['ChangedClass'];
      pupil?: components['schemas']['ChangedPupil'];
      gradebook?: components['schemas']['Gradebook'];
      /** @description Of `end`: the records before it. */
      count?: number;
      /** @description Of `end`: where `listChanges` goes on from the moment the export began. */
      cursor?: string;
      problem?: components['schemas']['Problem'];
    };
    ChangeEvent: {
      kind?: components['schemas']['ChangeKind'];
      id?: components['schemas']['Id'];
      /** @enum {string} */
      event?: 'saved' | 'removed';
      at?: components['schemas']['Instant'];
      problem?: components['schemas']['Problem'];
    };
    /** @description Somebody who acts for the pupil; to others of the family the relation alone. */
    FamilyMember: {
      /** @enum {string} */
      relation: 'father' | 'mother' | 'other' | 'pupil' | 'school';
      /** @description The caller. */
      self: boolean;
      /** @description For the principal and for oneself; null for others. */
      accountId: components['schemas']['Id'] | null;
    };
    ExportedMark: {
      subjectCode: string;
      subjectName: string;
      className: string;
      schoolYear: number;
      term: components['schemas']['Term'];
      slot: components['schemas']['Slot'];
      state: components['schemas']['MarkState'];
      value: components['schemas']['MarkValue'];
      reason: string | null;
      version: number;
      writtenAt: components['schemas']['Instant'];
      /** @description Account or app; for the principal alone. */
      writtenBy: components['schemas']['Id'] | null;
      publishedAt: components['schemas']['Instant'] | null;
      /** @description Requests to change it after its column was locked, the latest first. */
      corrections: {
        status: components['schemas']['CorrectionStatus'];
        from: components['schemas']['Cell'];
        to: components['schemas']['Cell'];
        why: string;
        requestedAt: components['schemas']['Instant'];
        decidedAt: components['schemas']['Instant'] | null;
        decisionReason: string | null;
      }[];
      /** @description Earlier values, the latest first. */
      history: {
        version: number;
        state: components['schemas']['MarkState'];
        value: components['schemas']['MarkValue'];
        reason: string | null;
        writtenAt: components['schemas']['Instant'];
        writtenBy: components['schemas']['Id'] | null;
      }[];
    };
    ExportedRecord: {
      className: string;
      schoolYear: number;
      period: components['schemas']['ClassPeriodName'];
      conduct: components['schemas']['ConductLevel'] | null;
      /** @description Half-days absent with leave. */
      excused: number | null;
      /** @description Half-days absent without leave. */
      unexcused: number | null;
      note: string | null;
      version: number;
      writtenAt: components['schemas']['Instant'];
      /** @description Account; for the principal alone. */
      writtenBy: components['schemas']['Id'] | null;
      lockedAt: components['schemas']['Instant'] | null;
      /** @description Earlier values, the latest first. */
      history: {
        version: number;
        conduct: components['schemas']['ConductLevel'] | null;
        excused: number | null;
        unexcused: number | null;
        note: string | null;
        writtenAt: components['schemas']['Instant'];
        writtenBy: components['schemas']['Id'] | null;
      }[];
    };
    /**
     * @description What the content is.
     * @enum {string}
     */
    FileType:
      | 'application/pdf'
      | 'image/jpeg'
      | 'image/png'
      | 'image/webp'
      | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    Attachment: {
      id: components['schemas']['Id'];
      name: string;
      type: components['schemas']['FileType'];
      /** @description Bytes. */
      size: number;
    };
    /** @enum {string} */
    ApplicationStatus: 'submitted' | 'underReview' | 'accepted' | 'refused';
    /**
     * @description Paid messages (tin nhắn có thu phí), photographs the school shows, honours on a public page, the full name on a public
     *     list. The last three disclose private life of a child.
     * @enum {string}
     */
    ConsentPurpose: 'paidMessages' | 'photos' | 'honours' | 'publishName';
    Consent: {
      id: components['schemas']['Id'];
      purpose: components['schemas']['ConsentPurpose'];
      textVersion: number;
      service: string;
      priceDong: number;
      /** @description What was agreed to, in Vietnamese. */
      text: string;
      textHash: string;
      givenBy: components['schemas']['FamilyMember'];
      /** @enum {string} */
      channel: 'web' | 'paper';
      childAgreed: boolean;
      givenAt: components['schemas']['Instant'];
      /** @description Last day of the school year it was given in. */
      validUntil: components['schemas']['Day'];
      withdrawnAt: components['schemas']['Instant'] | null;
      withdrawnBy: components['schemas']['FamilyMember'] | null;
      /** @description Today: not withdrawn, its school year running, given by somebody who still is a guardian, and by the child where that is needed. */
      inForce: boolean;
    };
    LegalHold: {
      id: components['schemas']['Id'];
      reason: string;
      setAt: components['schemas']['Instant'];
      liftedAt: components['schemas']['Instant'] | null;
      liftReason: string | null;
    };
    PupilExport: {
      schoolId: components['schemas']['Id'];
      pupilId: components['schemas']['Id'];
      madeAt: components['schemas']['Instant'];
      /** @enum {string} */
      madeFor: 'family' | 'principal';
      /** @description What each part of this answer is. */
      parts: {
        part: string;
        title: string;
        meaning: string;
        /** @description What this answer leaves out of it, and why. */
        leftOut: string | null;
      }[];
      registry: {
        code: string;
        fullName: string;
        birthDate: components['schemas']['Day'];
        /** @enum {string} */
        sex: 'unknown' | 'male' | 'female';
        personalId: string | null;
        hasAccount: boolean;
      };
      enrolments: {
        className: string;
        grade: number;
        schoolYear: number;
        ordinal: number;
        from: components['schemas']['Day'];
        to: components['schemas']['Day'] | null;
      }[];
      guardians: {
        person: components['schemas']['FamilyMember'];
        from: components['schemas']['Day'];
        to: components['schemas']['Day'] | null;
      }[];
      marks: components['schemas']['ExportedMark'][];
      records: components['schemas']['ExportedRecord'][];
      notices: {
        id: components['schemas']['Id'];
        className: string;
        toFamilyOnly: boolean;
        title: string;
        body: string;
        publishedAt: components['schemas']['Instant'];
        attachments: components['schemas']['Attachment'][];
        acknowledgements: {
          person: components['schemas']['FamilyMember'];
          at: components['schemas']['Instant'];
        }[];
      }[];
      applications: {
        code: string;
        campaign: string;
        status: components['schemas']['ApplicationStatus'];
        submittedAt: components['schemas']['Instant'];
        /** @description As it was filed, for a family without the address; empty once it was anonymised. */
        child: {
          fullName?: string;
          birthDate?: components['schemas']['Day'];
          /** @enum {string} */
          sex?: 'male' | 'female';
          personalId?: string | null;
          residence?: {
            province?: string;
            ward?: string;
            street?: string;
          };
          previousSchool?: string;
        };
        /** @description As it was filed; for a family the relation alone. */
        guardian: {
          fullName?: string;
          /** @enum {string} */
          relation?: 'father' | 'mother' | 'other';
          phone?: string;
          email?: string;
        };
        ageReason: string | null;
        consentVersion: string;
        /** @description What was agreed to; null where the campaign has another text now. */
        consentText: string | null;
      }[];
      consents: components['schemas']['Consent'][];
      legalHolds: components['schemas']['LegalHold'][];
      erasures: {
        /** @enum {string} */
        requestedBy: 'guardian' | 'pupil' | 'school';
        reason: string;
        doneAt: components['schemas']['Instant'];
        counts: {
          [key: string]: number;
        };
      }[];
      accesses: {
        /** @description Operation of the contract. */
        operation: string;
        /**
         * @description The caller of this export, somebody else of the family, people who work or worked at the school, other people
         *     such as officers, an approved app, a website of the school, the central system by the school's rules.
         * @enum {string}
         */
        who: 'self' | 'family' | 'staff' | 'other' | 'app' | 'site' | 'system';
        /** @description As the ledger names it. For a family only apps and websites, never a person. */
        caller: string | null;
        count: number;
        firstAt: components['schemas']['Instant'];
        lastAt: components['schemas']['Instant'];
      }[];
    };
    Notice: {
      id: components['schemas']['Id'];
      title: string;
      /** @description Plain text. */
      body: string;
      author: string;
      className: string;
      publishedAt: components['schemas']['Instant'];
      acknowledge: boolean;
      attachments: components['schemas']['Attachment'][];
    };
    NoticeEntry: {
      id: string;
      /** @constant */
      kind: 'notice';
      publishedAt: components['schemas']['Instant'];
      notice: components['schemas']['Notice'];
      /** @description When the calling guardian confirmed; null if not yet. */
      acknowledgedAt: components['schemas']['Instant'] | null;
    };
    ResultEntry: {
      id: string;
      /** @constant */
      kind: 'result';
      publishedAt: components['schemas']['Instant'];
      result: {
        subjectCode: string;
        subjectName: string;
        term: components['schemas']['Term'];
        slot: components['schemas']['Slot'];
        kind: components['schemas']['ColumnKind'];
        trait?: components['schemas']['Trait'];
        state: components['schemas']['MarkState'];
        value: components['schemas']['MarkValue'];
        /** @description Changed after it was published. */
        corrected: boolean;
      };
    };
    ContactBookEntry: components['schemas']['NoticeEntry'] | components['schemas']['ResultEntry'];
    NoticeInput: {
      classId: components['schemas']['Id'];
      /** @description One family of the class only; left out, all of them. */
      pupilId?: components['schemas']['Id'];
      title: string;
      /** @description Plain text. */
      body: string;
      /**
       * @description Ask each guardian to confirm.
       * @default false
       */
      acknowledge: boolean;
      /** @description Files to go with it, in this order: whole, of the caller’s own, and attached to nothing yet. */
      attachmentIds?: components['schemas']['Id'][];
    };
    Upload: {
      id: components['schemas']['Id'];
      /** @description As readers see it, without path or control characters. */
      name: string;
      /** @description Bytes of the whole file. */
      size: number;
      /** @description Bytes that have arrived. */
      offset: number;
      /** @description Null until all of it has arrived. */
      type: components['schemas']['FileType'] | null;
      /** @description When it is removed unless it is attached by then; null once it is. */
      expiresAt: components['schemas']['Instant'] | null;
    };
    NewsDocument: {
      /**
       * @description Số, kí hiệu.
       * @example 540/GDĐT-TTTT
       */
      number: string;
      issuedOn: components['schemas']['Day'] | null;
      issuer: string | null;
      /** Format: uri */
      attachmentUrl: string | null;
    };
    NewsItem: {
      id: string;
      /** @description Plain text. */
      title: string;
      /** Format: uri */
      url: string | null;
      publishedAt: components['schemas']['Instant'] | null;
      /** @description Plain text. */
      summary: string;
      /** @description Sanitised here; sanitise again where it is shown. */
      html: string;
      /** Format: uri */
      imageUrl: string | null;
      /** @description Of the picture at `imageUrl`, where its source tells, so that a page can keep the room free. */
      imageSize: {
        width: number;
        height: number;
      } | null;
      /** @description Plain text. */
      categories: string[];
      /** @description A name in plain text, never an email address. */
      author: string | null;
      /** @description What an official document (văn bản) says of itself; null for news. */
      document: components['schemas']['NewsDocument'] | null;
      /** @description The feeds that carried it, first the one that had it earliest. */
      sourceIds: components['schemas']['Id'][];
    };
    /**
     * @description sở, phường/xã, trường
     * @enum {string}
     */
    FeedIssuer: 'department' | 'ward' | 'school' | 'other';
    Feed: {
      id: components['schemas']['Id'];
      label: string;
      issuer: components['schemas']['FeedIssuer'];
      /** Format: uri */
      url: string;
      /**
       * @description A school changes only what it registered itself; it shows what the authorities above it registered, too.
       * @enum {string}
       */
      registeredBy: 'school' | 'authority';
      authorityId: components['schemas']['Id'] | null;
      lastCheckedAt: components['schemas']['Instant'] | null;
      lastSuccessAt: components['schemas']['Instant'] | null;
      /** @description When it is read next; null when it is gone for good (`feed_gone`). */
      nextCheckAt: components['schemas']['Instant'] | null;
      /** @description In the last seven days, the hours before 8:00 and 17:00 without a successful check (letter 540/GDĐT-TTTT); `listFeedWindows` has each. */
      missedWindows: number;
      /**
       * Format: uri
       * @description Where its server says that it moved to for good. After three checks that said so, this becomes `url`; it stays here while another
       *     feed has that address.
       */
      movedTo: string | null;
      /**
       * Format: uri
       * @description The address it had before its server moved it.
       */
      movedFrom: string | null;
      /** @description Why the last check failed; null when it succeeded. */
      problem: {
        code: components['schemas']['ProblemCode'];
        detail: string;
      } | null;
    };
    /** @enum {string} */
    ArticleStatus: 'draft' | 'scheduled' | 'published' | 'withdrawn';
    /** @description Of the cover picture, so that pages keep its room free. */
    ArticleImageSize: {
      width: number;
      height: number;
    } | null;
    ArticleCategories: string[];
    /** @description Files on the school's own website. */
    ArticleAttachments: {
      /** @example https://truong.example/tep/ke-hoach.pdf */
      url: string;
      /** @example Kế hoạch năm học */
      name: string;
      /**
       * @description Media type.
       * @example application/pdf
       */
      type: string;
      /** @description Bytes. */
      length: number;
    }[];
    /** @description The moment it is published; null for a draft. */
    ArticlePublishAt: components['schemas']['Instant'] | null;
    Article: {
      id: components['schemas']['Id'];
      status: components['schemas']['ArticleStatus'];
      /** @description Plain text. */
      title: string;
      /** Format: uri */
      url: string | null;
      /** @description Plain text. */
      summary: string;
      /** @description As it was sanitised. */
      html: string;
      /** Format: uri */
      imageUrl: string | null;
      imageSize: components['schemas']['ArticleImageSize'];
      categories: components['schemas']['ArticleCategories'];
      author: string | null;
      attachments: components['schemas']['ArticleAttachments'];
      publishAt: components['schemas']['ArticlePublishAt'];
      withdrawnAt: components['schemas']['Instant'] | null;
      createdAt: components['schemas']['Instant'];
      updatedAt: components['schemas']['Instant'];
    };
    /**
     * @description Plain text.
     * @example Lễ khai giảng năm học 2026–2027
     */
    ArticleTitle: string;
    /**
     * @description The article's page on the school's own website, Vietnamese letters as they are or percent-encoded. It can be left out of a draft,
     *     not of what is published.
     * @example https://truong.example/tin/khai-giang
     */
    ArticleUrl: string | null;
    /**
     * @description Plain text; where it is empty, feeds carry the beginning of the text.
     * @example Nhà trường đón học sinh lớp 6.
     */
    ArticleSummary: string;
    /**
     * @description HTML; kept sanitised.
     * @example <p>Sáng 5/9, nhà trường đón học sinh lớp 6.</p>
     */
    ArticleHtml: string;
    /**
     * @description Cover picture.
     * @example https://truong.example/anh/khai-giang.jpg
     */
    ArticleImage: string | null;
    /**
     * @description Display name of whoever wrote it.
     * @example Ban truyền thông
     */
    ArticleAuthor: string | null;
    ArticleVersion: {
      version: number;
      title: string;
      summary: string;
      html: string;
      publishAt: components['schemas']['ArticlePublishAt'];
      withdrawn: boolean;
      writtenAt: components['schemas']['Instant'];
      /** @description Display name of the person or the app. */
      writtenBy?: string | null;
    };
    UpdateFeed: {
      label?: string;
      /**
       * @description Takes the feed off. It can be registered again, as another.
       * @constant
       */
      removed?: true;
    };
    FeedWindow: {
      feedId: components['schemas']['Id'];
      label: string;
      day: components['schemas']['Day'];
      /**
       * @description End of the hour in Vietnam.
       * @enum {string}
       */
      closes: '08:00' | '17:00';
      /** @description The first successful check in the hour; null when there was none. */
      checkedAt: components['schemas']['Instant'] | null;
      missed: boolean;
    };
    AuthorityFeedInput: {
      /** Format: uri */
      url: string;
      label: string;
    };
    /**
     * @description thường, khẩn, thượng khẩn, hỏa tốc
     * @enum {string}
     */
    DocumentUrgency: 'normal' | 'urgent' | 'veryUrgent' | 'immediate';
    /**
     * @description công văn, quyết định, kế hoạch, thông báo, giấy mời, hướng dẫn, báo cáo, chỉ thị, loại khác
     * @enum {string}
     */
    DocumentKind:
      | 'letter'
      | 'decision'
      | 'plan'
      | 'notice'
      | 'invitation'
      | 'guidance'
      | 'report'
      | 'directive'
      | 'other';
    /**
     * @description What the unit is to do: nothing beyond reading, confirm that it has received it, or report when it is done.
     * @enum {string}
     */
    DocumentExpects: 'nothing' | 'acknowledgement' | 'answer';
    /** @description Until the end of a day, or until a moment of it. */
    DocumentDeadline: {
      day: components['schemas']['Day'];
      at: components['schemas']['Instant'] | null;
    };
    /** @enum {string} */
    DocumentActorRole: 'principal' | 'homeroomTeacher' | 'subjectTeacher' | 'admissionsOfficer';
    /** @description Who must act in a unit: these duties see it without its being forwarded; a text says it for everybody else. */
    DocumentActors: {
      roles: components['schemas']['DocumentActorRole'][];
      /** @description As in `Phó hiệu trưởng phụ trách chuyên môn`. */
      text: string | null;
    };
    DocumentLink: {
      title: string;
      /** Format: uri */
      url: string;
    };
    DocumentWithdrawal: {
      at: components['schemas']['Instant'];
      reason: string;
    };
    DocumentReference: {
      id: components['schemas']['Id'] | null;
      number: string;
    };
    /**
     * @description How far the unit is: it has it, somebody has read it, it was acknowledged, it was answered.
     * @enum {string}
     */
    DocumentState: 'received' | 'read' | 'acknowledged' | 'answered';
    DocumentAct: {
      at: components['schemas']['Instant'];
      /** @description Name of the person. */
      by?: string | null;
      note: string | null;
    };
    DocumentForwardToMe: {
      at: components['schemas']['Instant'];
      by: string | null;
      note: string | null;
      mayAcknowledge: boolean;
    };
    DocumentSummary: {
      id: components['schemas']['Id'];
      /** @description Number and mark (số, kí hiệu). */
      number: string;
      kind: components['schemas']['DocumentKind'];
      /** @description What it is about (trích yếu). */
      abstract: string;
      /** @description Who issued it. */
      issuer: string;
      signer: string | null;
      issuedOn: components['schemas']['Day'];
      urgency: components['schemas']['DocumentUrgency'];
      expects: components['schemas']['DocumentExpects'];
      deadline: components['schemas']['DocumentDeadline'] | null;
      actors: components['schemas']['DocumentActors'];
      links: components['schemas']['DocumentLink'][];
      attachments: components['schemas']['Attachment'][];
      withdrawn: components['schemas']['DocumentWithdrawal'] | null;
      replaces: components['schemas']['DocumentReference'] | null;
      replacedBy: components['schemas']['DocumentReference'] | null;
      /**
       * @description Sent by an authority, or brought in from an e-office.
       * @enum {string}
       */
      source: 'authority' | 'import';
      receivedAt: components['schemas']['Instant'];
      state: components['schemas']['DocumentState'];
      /** @description The deadline has passed and the unit has not done what is expected. */
      overdue: boolean;
      /** @description The unit has not yet done what is expected. */
      toAct: boolean;
      /** @description When the caller read it. */
      readAt: components['schemas']['Instant'] | null;
      acknowledgement: components['schemas']['DocumentAct'] | null;
      answer: components['schemas']['DocumentAct'] | null;
      forwardedToMe: components['schemas']['DocumentForwardToMe'] | null;
      /** @description The caller may acknowledge, answer and forward it. */
      mayAcknowledge: boolean;
      /** @description The last reminder of its deadline. */
      remindedAt: components['schemas']['Instant'] | null;
    };
    DocumentsPage: {
      items: components['schemas']['DocumentSummary'][];
      nextCursor: components['schemas']['Cursor'];
    };
    DocumentReminder: {
      at: components['schemas']['Instant'];
      /** @description Days to the deadline: 0 on the day itself, -1 once it was missed. */
      daysBefore: number;
    };
    DocumentReader: {
      name: string;
      readAt: components['schemas']['Instant'];
    };
    DocumentForward: {
      name: string;
      by: string | null;
      at: components['schemas']['Instant'];
      note: string | null;
      mayAcknowledge: boolean;
      readAt: components['schemas']['Instant'] | null;
    };
    Document: components['schemas']['DocumentSummary'] & {
      /** @description Oldest first. */
      reminders: components['schemas']['DocumentReminder'][];
      /** @description Who has read it, first first; for the principal and those who may acknowledge. */
      readers?: components['schemas']['DocumentReader'][];
      /** @description Whom it was handed on to, first first; for the principal and those who may acknowledge. */
      forwards?: components['schemas']['DocumentForward'][];
    };
    AcknowledgeDocument: {
      /** @description Told to the sender. */
      note?: string;
    };
    AnswerDocument: {
      /** @description Told to the sender. */
      text: string;
    };
    ForwardDocument: {
      /** @description As `listDocumentStaff` names them. */
      staffIds: components['schemas']['Id'][];
      note?: string;
      /**
       * @description They may acknowledge and answer it for the unit.
       * @default false
       */
      mayAcknowledge: boolean;
    };
    DocumentStaff: {
      id: components['schemas']['Id'];
      name: string;
      roles: components['schemas']['DocumentActorRole'][];
    };
    DocumentStaffPage: {
      items: components['schemas']['DocumentStaff'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /**
     * @description A day, or a moment.
     * @example {
     *       "day": "2026-12-31"
     *     }
     */
    DocumentDeadlineInput: {
      day?: components['schemas']['Day'];
      at?: components['schemas']['Instant'];
    };
    DocumentActorsInput: {
      roles?: components['schemas']['DocumentActorRole'][];
      text?: string;
    };
    ImportDocument: {
      /**
       * @description Its id in the e-office.
       * @example vb-2026-0153
       */
      externalId: string;
      /** @description Number and mark (số, kí hiệu), `1234/SGDĐT-VP`. */
      number: string;
      kind: components['schemas']['DocumentKind'];
      /** @description What it is about (trích yếu). */
      abstract: string;
      issuer: string;
      issuedOn: components['schemas']['Day'];
      receivedAt?: components['schemas']['Instant'];
      signer?: string;
      urgency?: components['schemas']['DocumentUrgency'];
      expects?: components['schemas']['DocumentExpects'];
      deadline?: components['schemas']['DocumentDeadlineInput'];
      actors?: components['schemas']['DocumentActorsInput'];
      links?: components['schemas']['DocumentLink'][];
      /** @description It no longer holds. */
      withdrawnReason?: string;
    };
    ImportDocuments: {
      documents: components['schemas']['ImportDocument'][];
    };
    ImportedDocument: {
      externalId: string;
      /** @enum {string} */
      outcome: 'created' | 'changed' | 'unchanged' | 'refused';
      id: components['schemas']['Id'] | null;
      problem: {
        code: components['schemas']['ProblemCode'];
        detail: string;
      } | null;
    };
    ImportedDocuments: {
      items: components['schemas']['ImportedDocument'][];
    };
    DocumentCounts: {
      /** @description Units it was sent to. */
      recipients: number;
      /** @description Units that have it. */
      delivered: number;
      /** @description Units where somebody has read it, or acknowledged it. */
      read: number;
      acknowledged: number;
      answered: number;
      /** @description Units that did what is expected after the deadline, or have not although it has passed. */
      late: number;
    };
    SentDocument: {
      id: components['schemas']['Id'];
      authorityId: components['schemas']['Id'];
      /** @description Number and mark (số, kí hiệu). */
      number: string;
      kind: components['schemas']['DocumentKind'];
      /** @description What it is about (trích yếu). */
      abstract: string;
      /** @description Who issued it. */
      issuer: string;
      signer: string | null;
      issuedOn: components['schemas']['Day'];
      urgency: components['schemas']['DocumentUrgency'];
      expects: components['schemas']['DocumentExpects'];
      deadline: components['schemas']['DocumentDeadline'] | null;
      actors: components['schemas']['DocumentActors'];
      links: components['schemas']['DocumentLink'][];
      attachments: components['schemas']['Attachment'][];
      withdrawn: components['schemas']['DocumentWithdrawal'] | null;
      replaces: components['schemas']['DocumentReference'] | null;
      replacedBy: components['schemas']['DocumentReference'] | null;
      recipients: {
        /** @enum {string} */
        to: 'all' | 'levels' | 'chosen';
        levels: components['schemas']['SchoolLevel'][];
      };
      counts: components['schemas']['DocumentCounts'];
      sentAt: components['schemas']['Instant'];
      /** @description Display name. */
      sentBy: string | null;
    };
    SentDocumentsPage: {
      items: components['schemas']['SentDocument'][];
      nextCursor: components['schemas']['Cursor'];
    };
    DocumentRecipients: {
      /**
       * @description Every unit below the authority, those of `levels`, or those of `schoolIds`.
       * @enum {string}
       */
      to: 'all' | 'levels' | 'chosen';
      levels?: components['schemas']['SchoolLevel'][];
      schoolIds?: components['schemas']['Id'][];
    };
    SendDocument: {
      /** @description Number and mark (số, kí hiệu), `1234/SGDĐT-VP`. */
      number: string;
      kind: components['schemas']['DocumentKind'];
      /** @description What it is about (trích yếu). */
      abstract: string;
      issuedOn: components['schemas']['Day'];
      recipients: components['schemas']['DocumentRecipients'];
      signer?: string;
      urgency?: components['schemas']['DocumentUrgency'];
      expects?: components['schemas']['DocumentExpects'];
      deadline?: components['schemas']['DocumentDeadlineInput'];
      actors?: components['schemas']['DocumentActorsInput'];
      links?: components['schemas']['DocumentLink'][];
      /** @description Files to go with it, in this order: whole, of the caller’s own, and attached to nothing yet. */
      attachmentIds?: components['schemas']['Id'][];
      replacesId?: components['schemas']['Id'];
    };
    UpdateSentDocument: {
      deadline?: components['schemas']['DocumentDeadlineInput'];
      /** @description Withdraws it; told to the units. */
      withdrawnReason?: string;
    };
    /** @enum {string} */
    ReceiptState:
      'unread' | 'read' | 'acknowledged' | 'notAcknowledged' | 'answered' | 'notAnswered' | 'late';
    DocumentReceipt: {
      schoolId: components['schemas']['Id'];
      schoolCode: string;
      schoolName: string;
      level: components['schemas']['SchoolLevel'];
      receivedAt: components['schemas']['Instant'];
      /** @description When somebody there first read it. */
      readAt: components['schemas']['Instant'] | null;
      acknowledgement: components['schemas']['DocumentAct'] | null;
      answer: components['schemas']['DocumentAct'] | null;
      late: boolean;
    };
    DocumentReceiptsPage: {
      items: components['schemas']['DocumentReceipt'][];
      counts: components['schemas']['DocumentCounts'];
      nextCursor: components['schemas']['Cursor'];
    };
    DocumentRecipient: {
      schoolId: components['schemas']['Id'];
      schoolCode: string;
      schoolName: string;
      level: components['schemas']['SchoolLevel'];
    };
    DocumentRecipientsPage: {
      items: components['schemas']['DocumentRecipient'][];
      /** @description Units that fit. */
      total: number;
      nextCursor: components['schemas']['Cursor'];
    };
    PublicContactParts: ('mailbox' | 'phone' | 'address' | 'website')[];
    /**
     * @description Hiệu trưởng, phó hiệu trưởng, văn phòng, công nghệ thông tin, tuyển sinh, việc khác.
     * @enum {string}
     */
    ContactDuty: 'principal' | 'deputy' | 'office' | 'it' | 'admissions' | 'other';
    ContactPerson: {
      duty: components['schemas']['ContactDuty'];
      name: string;
      title: string | null;
      phone: string | null;
      email: string | null;
      public: boolean;
    };
    /**
     * @description What is missing: `officialMailbox` means that the mailbox is a private one, by the domains of the authorities above;
     *     `principal`, `office` and `it` somebody with that duty who can be reached.
     * @enum {string}
     */
    ContactGap:
      'mailbox' | 'officialMailbox' | 'phone' | 'address' | 'website' | 'principal' | 'office' | 'it';
    /** @enum {string} */
    ContactReviewState: 'overdue' | 'waiting' | 'confirmed';
    /** @description That the unit was reminded of a round; kept. */
    ContactReminder: {
      /** @enum {string} */
      kind: 'opened' | 'soon' | 'overdue';
      at: components['schemas']['Instant'];
    };
    /** @description A round that is open, and whether the unit has confirmed since it was opened. */
    OpenContactReview: {
      roundId: components['schemas']['Id'];
      name: string;
      authorityName: string;
      reviewBy: components['schemas']['Day'];
      state: components['schemas']['ContactReviewState'];
      reminders: components['schemas']['ContactReminder'][];
    };
    UnitContacts: {
      schoolId: components['schemas']['Id'];
      /** @description Rises with each change of the directory. */
      version: number;
      mailbox: string | null;
      /**
       * @description Whether the mailbox is of a domain of the authorities above; `unknown` while they have named none.
       * @enum {string}
       */
      mailboxKind: 'none' | 'official' | 'private' | 'unknown';
      phone: string | null;
      address: string | null;
      website: string | null;
      publicParts: components['schemas']['PublicContactParts'];
      people: components['schemas']['ContactPerson'][];
      missing: components['schemas']['ContactGap'][];
      /** @description Domains of official mailboxes. */
      domains: string[];
      updatedAt: components['schemas']['Instant'] | null;
      updatedBy: string | null;
      confirmedAt: components['schemas']['Instant'] | null;
      confirmedBy: string | null;
      changedSinceConfirmed: boolean;
      reviews: components['schemas']['OpenContactReview'][];
      canEdit: boolean;
      canConfirm: boolean;
    };
    /** @example thcsthunghiem@hcm.edu.vn */
    Mailbox: string;
    /**
     * @description As people write it; at least six digits.
     * @example 028 3812 0000
     */
    Telephone: string;
    /** @example https://probe.test/ */
    Website: string;
    ContactPersonInput: {
      duty: components['schemas']['ContactDuty'];
      name: string;
      /** @description How the duty is called in the unit. */
      title?: string | null;
      phone?: components['schemas']['Telephone'] | null;
      email?: components['schemas']['Mailbox'] | null;
      /**
       * @description Shown to everybody on the unit’s website. Left out: not.
       * @default false
       */
      public: boolean;
    };
    PublicContacts: {
      mailbox: string | null;
      phone: string | null;
      address: string | null;
      website: string | null;
      people: {
        duty: components['schemas']['ContactDuty'];
        name: string;
        title: string | null;
        phone: string | null;
        email: string | null;
      }[];
    };
    ContactReview: {
      schoolId: components['schemas']['Id'];
      schoolCode: string;
      schoolName: string;
      /** @description The authority right above the unit. */
      authorityName: string;
      state: components['schemas']['ContactReviewState'];
      missing: components['schemas']['ContactGap'][];
      mailbox: string | null;
      /** @description Of the unit. */
      phone: string | null;
      website: string | null;
      confirmedAt: components['schemas']['Instant'] | null;
      updatedAt: components['schemas']['Instant'] | null;
      /** @description Of this round. */
      reminders: components['schemas']['ContactReminder'][];
    };
    ContactReviewCounts: {
      units: number;
      overdue: number;
      waiting: number;
      confirmed: number;
      /** @description Units that lack something, confirmed or not. */
      incomplete: number;
    };
    ContactRound: {
      id: components['schemas']['Id'];
      name: string;
      authorityId: components['schemas']['Id'];
      authorityName: string;
      reviewBy: components['schemas']['Day'];
      openedAt: components['schemas']['Instant'];
      endedAt: components['schemas']['Instant'] | null;
    };
    /**
     * @description What stands behind the @; domains below it count too.
     * @example hcm.edu.vn
     */
    MailboxDomain: string;
    MailboxDomains: {
      domains: components['schemas']['MailboxDomain'][];
      /** @description Of the authorities above. */
      inherited: components['schemas']['MailboxDomain'][];
    };
    ShownFeed: {
      issuer: components['schemas']['FeedIssuer'];
      /**
       * @description When it was last read with success, as the page shows it; null when it never was.
       * @example 2026-11-11T07:30:00+07:00
       */
      lastSuccessAt: components['schemas']['Instant'] | null;
    };
    /**
     * @description `silent`: reports are on and none came for three days. `stale`: live, and a feed of department or ward was not read in the day
     *     before. `noSite`: no site key in force. `off`: the school does not report (không báo), which is no fault. `live`: in order.
     * @enum {string}
     */
    SiteState: 'silent' | 'stale' | 'noSite' | 'off' | 'live';
    FeedFreshness: {
      /** @description Read in the 24 hours before the last report. */
      fresh: boolean;
      /** @description The latest success any report told of; when `fresh` is false, since then it is not. Null: none. */
      lastSuccessAt: components['schemas']['Instant'] | null;
    };
    SiteStatus: {
      schoolId: components['schemas']['Id'];
      schoolCode: string;
      schoolName: string;
      /** @description The authority right above the unit. */
      authorityName: string;
      state: components['schemas']['SiteState'];
      /** @description Address of the website that reported last. */
      origin: string | null;
      /** @description Of the library there. */
      version: string | null;
      lastHeartbeatAt: components['schemas']['Instant'] | null;
      feeds: {
        department: components['schemas']['FeedFreshness'];
        ward: components['schemas']['FeedFreshness'];
      };
    };
    SiteStatusCounts: {
      units: number;
      live: number;
      stale: number;
      silent: number;
      off: number;
      noSite: number;
    };
    Campaign: {
      id: components['schemas']['Id'];
      name: string;
      grade: number;
      schoolYear: number;
      opensAt: components['schemas']['Instant'];
      closesAt: components['schemas']['Instant'];
      /** @enum {string} */
      state: 'upcoming' | 'open' | 'closed';
      seats: number;
      /** @description Ages by calendar year; a child outside is asked for a reason, never turned away by the form. */
      birthYears: {
        usual: number;
        earliest: number;
      };
      consent: {
        version: string;
        /** @description The exact text the family agrees to. */
        text: string;
      };
    };
    PublicApplication: {
      code: string;
      /** @description Initials, or the name where the school decided so. */
      displayName: string;
      birthYear: number;
      submittedOn: components['schemas']['Day'];
      status: components['schemas']['ApplicationStatus'];
    };
    ApplicationInput: {
      child: {
        fullName: string;
        birthDate: components['schemas']['Day'];
        /** @enum {string} */
        sex: 'male' | 'female';
        /** @description Personal identification number (số định danh cá nhân), 12 digits; null when there is none yet. */
        personalId: string | null;
        /** @description Where the child lives now (nơi ở hiện tại). */
        residence: {
          province: string;
          ward: string;
          street: string;
        };
        previousSchool?: string;
      };
      guardian: {
        fullName: string;
        /** @enum {string} */
        relation: 'father' | 'mother' | 'other';
        phone: string;
        /** Format: email */
        email?: string;
      };
      /** @description Why the child starts later or earlier than usual. */
      ageReason?: string;
      consentVersion: string;
    };
    ApplicationReceipt: {
      id: components['schemas']['Id'];
      code: string;
      submittedAt: components['schemas']['Instant'];
      status: components['schemas']['ApplicationStatus'];
    };
    /** @description SHA-256 in hexadecimal. */
    AuditHash: string;
    /**
     * @description One access, or one refused attempt. Ids only, never a name, a mark or a text. `hash` covers all other members and
     *     through `previousHash` every entry before.
     */
    AuditEntry: {
      schoolId: components['schemas']['Id'];
      /** @description Number in the ledger of the school, from 1 without gaps. */
      seq: number;
      id: components['schemas']['Id'];
      /**
       * Format: date-time
       * @description A moment in UTC with milliseconds, `2026-11-11T02:00:00.000Z`, written as the hash covers it.
       */
      at: string;
      /** @description `person:` and an account id, `site:` and a site key, `system` where the rules of the school did it, or `anonymous`. */
      caller: string;
      /** @description Operation of the contract. */
      operation: string;
      /** @description Status that was answered. */
      outcome: number;
      /** @description Ids of the records touched, by kind; empty where access was refused. */
      records: {
        [key: string]: string[];
      };
      requestId: string;
      /** @description Network address the request came from. */
      address: string | null;
      /** @description Hash of the entry before; of the first, the SHA-256 of the school's id. */
      previousHash: components['schemas']['AuditHash'];
      hash: components['schemas']['AuditHash'];
    };
    /** @description What the first entry of the ledger follows: the last that left by an archive, or nothing yet. */
    AuditBeginning: {
      /** @description Number of that entry; 0 while none left. */
      after: number;
      /** @description Its hash; while none left, the SHA-256 of the school's id. */
      previousHash: components['schemas']['AuditHash'];
    };
    /** @description The last entry of this export. Whoever keeps it outside this system can prove later that nothing up to it was changed. */
    AuditHead: {
      /** @description 0 while the ledger is empty. */
      seq: number;
      hash: components['schemas']['AuditHash'];
    };
    AuditArchiveInput: {
      /** @description Number of the last entry that leaves. */
      through: number;
      /** @description The hash of that entry, from the file that the school keeps. */
      hash: components['schemas']['AuditHash'];
    };
    AuditArchive: {
      /** @description How many entries left. */
      archived: number;
      begins: components['schemas']['AuditBeginning'];
    };
    /** @description One request on the site of an authority. Ids only, never a name or a text. */
    OfficeAuditEntry: {
      authorityId: components['schemas']['Id'];
      id: components['schemas']['Id'];
      /**
       * Format: date-time
       * @description A moment in UTC with milliseconds, `2026-11-11T02:00:00.000Z`.
       */
      at: string;
      /** @description `person:` and an account id. */
      caller: string;
      /** @description Operation of the contract. */
      operation: string;
      /** @description Status that was answered. */
      outcome: number;
      /** @description Ids of the records touched, by kind; `school` holds the units whose data were shown. Empty where access was refused. */
      records: {
        [key: string]: string[];
      };
      requestId: string;
      /** @description Network address the request came from. */
      address: string | null;
    };
    /** @enum {string} */
    AppStatus: 'submitted' | 'changesAsked' | 'approved' | 'refused' | 'suspended';
    Vendor: {
      id: components['schemas']['Id'];
      name: string;
      /** @description Mã số thuế. */
      taxCode: string;
      address: string;
    };
    /**
     * @description What an app may read or write. A field that names a scope (`x-scope`) is left out of answers to an app without it.
     *     `registry.classes` names, grades and sizes of classes; `registry.pupil-names` names and register numbers;
     *     `registry.pupil-codes` sector codes; `registry.pupil-details` birth date and sex; `registry.staff-names` who entered a
     *     mark; `registry.write` bringing in classes and pupils; `gradebook.read` marks and results; `gradebook.remarks` what is written
     *     about a pupil beside them: remarks, ratings of competences and qualities, reasons of marks and of corrections;
     *     `gradebook.write` entering marks; `news.publish` writing and publishing articles of the school.
     * @enum {string}
     */
    AppScope:
      | 'registry.classes'
      | 'registry.pupil-names'
      | 'registry.pupil-codes'
      | 'registry.pupil-details'
      | 'registry.staff-names'
      | 'registry.write'
      | 'gradebook.read'
      | 'gradebook.remarks'
      | 'gradebook.write'
      | 'documents.read'
      | 'documents.import'
      | 'news.publish';
    AskedScope: {
      scope: components['schemas']['AppScope'];
      /** @description Why the app needs it. */
      reason: string;
    };
    CertificationSums: {
      id: components['schemas']['Id'];
      passed: number;
      failed: number;
      finishedAt: components['schemas']['Instant'];
    };
    AppSummary: {
      id: components['schemas']['Id'];
      authorityId: components['schemas']['Id'];
      vendor: components['schemas']['Vendor'];
      name: string;
      purpose: string;
      scopes: components['schemas']['AskedScope'][];
      status: components['schemas']['AppStatus'];
      registeredAt: components['schemas']['Instant'];
      frozen: boolean;
      /** @description Schools whose grant is in force today. */
      grants: number;
      /** @description The newest report, if there is one. */
      lastCertification: components['schemas']['CertificationSums'] | null;
    };
    AppContact: {
      name: string;
      /** Format: email */
      email: string;
      phone?: string | null;
    };
    /** @description A public JWK (RFC 7517) for ES256. */
    PublicKey: {
      /** @constant */
      kty: 'EC';
      /** @constant */
      crv: 'P-256';
      /** @example f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU */
      x: string;
      /** @example x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0 */
      y: string;
    };
    RegisterApp: {
      vendorId: components['schemas']['Id'];
      name: string;
      /** @description What the app does for a school. */
      purpose: string;
      scopes: components['schemas']['AskedScope'][];
      /** @description Where data are kept: country, provider. */
      dataLocation: string;
      /** @description How long data are kept, and what happens then. */
      retention: string;
      contact: components['schemas']['AppContact'];
      /** Format: uri */
      privacyUrl: string;
      certificationKey?: components['schemas']['PublicKey'];
    };
    AppEvent: {
      at: components['schemas']['Instant'];
      /** @enum {string} */
      kind: 'submitted' | 'changed' | 'changesAsked' | 'approved' | 'refused' | 'suspended' | 'resumed';
      reason: string | null;
      /** @description Display name of who did it. */
      by: string | null;
      appVersion: number;
    };
    App: components['schemas']['AppSummary'] & {
      dataLocation: string;
      retention: string;
      contact: components['schemas']['AppContact'];
      privacyUrl: string;
      certificationKey: components['schemas']['PublicKey'] | null;
      version: number;
      /** @description Oldest first. */
      history: components['schemas']['AppEvent'][];
    };
    UpdateApp: {
      name?: string;
      purpose?: string;
      scopes?: components['schemas']['AskedScope'][];
      dataLocation?: string;
      retention?: string;
      contact?: components['schemas']['AppContact'];
      /** Format: uri */
      privacyUrl?: string;
      certificationKey?: components['schemas']['PublicKey'];
    };
    AppraiseApp: {
      /** @enum {string} */
      decision: 'approved' | 'refused' | 'changesAsked' | 'suspended' | 'resumed';
      /** @description Told to the vendor and to schools. */
      reason: string;
      /** @description The version decided upon, so that nobody approves what changed meanwhile. */
      appVersion: number;
    };
    CertificationCase: {
      id: string;
      title: string;
      /** @enum {string} */
      outcome: 'passed' | 'failed' | 'skipped';
      detail?: string;
    };
    /** @description What the suite of the command line signs. */
    CertificationReport: {
      id: components['schemas']['Id'];
      appId: components['schemas']['Id'];
      /** @description Name and version, `lienthong-certify 1.0.0`. */
      suite: string;
      /** @description Version of this contract. */
      contract: string;
      startedAt: components['schemas']['Instant'];
      finishedAt: components['schemas']['Instant'];
      cases: components['schemas']['CertificationCase'][];
    };
    AppCertification: components['schemas']['CertificationSums'] & {
      receivedAt: components['schemas']['Instant'];
      report: components['schemas']['CertificationReport'];
    };
    SubmitAppCertification: {
      jws: string;
    };
    AppCredential: {
      id: components['schemas']['Id'];
      label: string;
      /** @description The last four characters of the secret. */
      hint: string;
      createdAt: components['schemas']['Instant'];
      expiresAt: components['schemas']['Instant'];
      lastUsedAt: components['schemas']['Instant'] | null;
      revokedAt: components['schemas']['Instant'] | null;
      /** @enum {string} */
      state: 'active' | 'expired' | 'revoked';
    };
    CreateAppCredential: {
      /** @description Where it is used: `máy chủ chính`. */
      label: string;
      /**
       * @description Days until it ends.
       * @default 180
       */
      days: number;
    };
    NewAppCredential: components['schemas']['AppCredential'] & {
      clientId: string;
      /** @description `secret_…`; null when this answer was given before. */
      clientSecret: string | null;
    };
    /**
     * @description `suspended` and `frozen`: the authority stopped the app; the grant works again when that ends.
     * @enum {string}
     */
    GrantState: 'inForce' | 'upcoming' | 'ended' | 'revoked' | 'suspended' | 'frozen';
    /** @description From the ledger of the school. */
    GrantUsage: {
      day: components['schemas']['Day'];
      requests: number;
      refused: number;
      /** @description Pupils whose data were in an answer. */
      pupils: number;
      operations: {
        operation: string;
        requests: number;
      }[];
    };
    GrantFacts: {
      id: components['schemas']['Id'];
      appId: components['schemas']['Id'];
      schoolId: components['schemas']['Id'];
      scopes: components['schemas']['AppScope'][];
      /** @description Null for all classes. */
      classIds: components['schemas']['Id'][] | null;
      validFrom: components['schemas']['Day'];
      validUntil: components['schemas']['Day'];
      grantedAt: components['schemas']['Instant'];
      revokedAt: components['schemas']['Instant'] | null;
      revokeReason: string | null;
      state: components['schemas']['GrantState'];
      yesterday: components['schemas']['GrantUsage'];
    };
    AppGrant: components['schemas']['GrantFacts'] & {
      schoolName: string;
    };
    /** @enum {string} */
    FrozenFeature: 'registry' | 'gradebook' | 'contact-book' | 'news' | 'documents' | 'admissions';
    Reason: {
      vi: string;
      en: string;
    };
    Freeze: {
      id: components['schemas']['Id'];
      /** @enum {string} */
      kind: 'app' | 'school' | 'feature';
      appId: components['schemas']['Id'] | null;
      appName: string | null;
      schoolId: components['schemas']['Id'] | null;
      schoolName: string | null;
      feature: components['schemas']['FrozenFeature'] | null;
      reason: components['schemas']['Reason'];
      frozenAt: components['schemas']['Instant'];
      frozenBy: string | null;
      liftedAt: components['schemas']['Instant'] | null;
    };
    /** @description One of `appId`, `schoolId` and `feature`. */
    NewFreeze: {
      appId?: components['schemas']['Id'];
      schoolId?: components['schemas']['Id'];
      feature?: components['schemas']['FrozenFeature'];
      reason: components['schemas']['Reason'];
    };
    GrantableApp: {
      id: components['schemas']['Id'];
      name: string;
      vendorName: string;
      purpose: string;
      scopes: components['schemas']['AskedScope'][];
      dataLocation: string;
      retention: string;
      contact: components['schemas']['AppContact'];
      privacyUrl: string;
      status: components['schemas']['AppStatus'];
    };
    Grant: components['schemas']['GrantFacts'] & {
      app: components['schemas']['GrantableApp'];
      /** @description Names of the classes; empty for all. */
      classes: string[];
      /** @description Display name. */
      grantedBy: string | null;
    };
    GrantApp: {
      appId: components['schemas']['Id'];
      scopes: components['schemas']['AppScope'][];
      /** @description All classes when left out. */
      classIds?: components['schemas']['Id'][];
      validFrom?: components['schemas']['Day'];
      validUntil: components['schemas']['Day'];
    };
    RevokeGrant: {
      reason?: string;
    };
    /**
     * @description `changes.available`: there is something new in the change feed. `grant.ended`: the school no longer lets the app in; delete
     *     what is held of it.
     * @enum {string}
     */
    WebhookType: 'changes.available' | 'grant.ended';
    /**
     * @description `disabled`: kept failing, see `stateReason`; a test that succeeds switches it on again. `ended`: the grant has ended.
     *     `removed`: by the app, the principal, or by answering 410.
     * @enum {string}
     */
    WebhookState: 'active' | 'disabled' | 'ended' | 'removed';
    /**
     * @description `failing`: nothing arrived for about three days. `gone`: the address answered 410. `authorityLeft`: the authority that approved
     *     the app no longer stands above the school.
     * @enum {string}
     */
    WebhookStateReason:
      | 'failing'
      | 'gone'
      | 'removedByApp'
      | 'removedBySchool'
      | 'grantRevoked'
      | 'grantExpired'
      | 'authorityLeft';
    Webhook: {
      id: components['schemas']['Id'];
      app: {
        id: components['schemas']['Id'];
        name: string;
      };
      url: string;
      types: components['schemas']['WebhookType'][];
      state: components['schemas']['WebhookState'];
      stateReason: components['schemas']['WebhookStateReason'] | null;
      stateSince: components['schemas']['Instant'];
      createdAt: components['schemas']['Instant'];
      /** @description Until when the secret before signs, too. */
      oldSecretUntil: components['schemas']['Instant'] | null;
      /** @description The first message since the last success that did not arrive. */
      failingSince: components['schemas']['Instant'] | null;
      lastSuccessAt: components['schemas']['Instant'] | null;
    };
    WebhookInput: {
      /**
       * @description Public `https:` address of the app’s back end. A sandbox takes `http://localhost` too.
       * @example https://hooks.probe.test/lien-thong
       */
      url: string;
      types: components['schemas']['WebhookType'][];
    };
    WebhookWithSecret: {
      webhook: components['schemas']['Webhook'];
      /** @description `whsec_…`, shown once: keep it where secrets are kept. null when the request is repeated. */
      secret: string | null;
    };
    /**
     * @description Why a message did not arrive. `status`: answered, but not with 2xx. `redirect`: redirects are not followed. `timeout`: no answer
     *     within 10 seconds. `privateAddress`: the name leads into a private network. `certificate`: TLS could not be agreed upon.
     * @enum {string}
     */
    WebhookFailure:
      'status' | 'redirect' | 'timeout' | 'nameUnknown' | 'privateAddress' | 'certificate' | 'unreachable';
    WebhookTest: {
      /** @description The address answered with 2xx. */
      delivered: boolean;
      /** @description The HTTP status of the answer; null when there was none. */
      status: number | null;
      failure: components['schemas']['WebhookFailure'] | null;
      milliseconds: number;
      webhook: components['schemas']['Webhook'];
    };
    /**
     * @description What can be sent; `ping` is a test, of whichever types the webhook is.
     * @enum {string}
     */
    WebhookMessageType: 'changes.available' | 'grant.ended' | 'ping';
    /** @description One message. `id` is its header `webhook-id`, the same for each attempt; `at` is when there was something to tell. */
    WebhookDelivery: {
      id: components['schemas']['Id'];
      type: components['schemas']['WebhookMessageType'];
      at: components['schemas']['Instant'];
      /**
       * @description `failed`: given up. `dropped`: the webhook ended before it was sent.
       * @enum {string}
       */
      state: 'pending' | 'delivered' | 'failed' | 'dropped';
      attempts: number;
      lastStatus: number | null;
      lastFailure: components['schemas']['WebhookFailure'] | null;
      lastAttemptAt: components['schemas']['Instant'] | null;
      /** @description Only while it is pending. It waits longer while the app or the school rests. */
      nextAttemptAt: components['schemas']['Instant'] | null;
    };
    ErasureInput: {
      /** @description True shows what would be done and changes nothing; look at it before sending false. */
      dryRun: boolean;
      /** @enum {string} */
      requestedBy: 'guardian' | 'pupil' | 'school';
      reason: string;
    };
    Erasure: {
      pupilId: components['schemas']['Id'];
      dryRun: boolean;
      /** @description With `dryRun`, why it would be refused today. */
      blocked: {
        code: components['schemas']['ProblemCode'];
        detail: string;
      } | null;
      items: {
        kind: string;
        title: string;
        /** @enum {string} */
        action: 'erased' | 'anonymised' | 'kept';
        count: number;
        /** @description Why it may go or has to stay. */
        reason: string;
      }[];
    };
    ConsentInput: {
      purpose: components['schemas']['ConsentPurpose'];
      /** @description The version that was shown. */
      textVersion: number;
      /** @constant */
      agreed: true;
      /**
       * @description The child was asked and agrees.
       * @constant
       */
      childAgreed?: true;
    };
    ReasonInput: {
      reason: string;
    };
    /** @description Whole school years a record is kept after the one it is of; 0 until the end of its own. Null keeps it. */
    RetentionYears: number | null;
    Retention: {
      kinds: {
        kind: string;
        title: string;
        years: components['schemas']['RetentionYears'];
        changeable: boolean;
        /** @description What counts, or why it is kept. */
        why: string;
      }[];
    };
    RetentionChange: {
      applicationsNotAdmitted?: components['schemas']['RetentionYears'];
      applicationsAdmitted?: components['schemas']['RetentionYears'];
      notices?: components['schemas']['RetentionYears'];
      acknowledgements?: components['schemas']['RetentionYears'];
      consents?: components['schemas']['RetentionYears'];
    };
    ConsentText: {
      purpose: components['schemas']['ConsentPurpose'];
      version: number;
      service: string;
      /** @description For a school year, in đồng. */
      priceDong: number;
      textVi: string;
      textEn: string | null;
      /** @description SHA-256 of the text as it was published. */
      hash: string;
      publishedAt: components['schemas']['Instant'];
      /** @description The version that can be agreed to. */
      current: boolean;
      /** @description A child of full 7 years has to agree, too. */
      asksChild: boolean;
    };
    ConsentTextInput: {
      purpose: components['schemas']['ConsentPurpose'];
      /** @description What is offered, in a few words. */
      service: string;
      priceDong: number;
      /** @description Plain text. */
      textVi: string;
      /** @description Plain text. */
      textEn?: string;
    };
    OneRosterStatus: {
      /** @constant */
      imsx_codeMajor: 'failure';
      /** @constant */
      imsx_severity: 'error';
      /** @description What happened and what to do, and in brackets our code for it. */
      imsx_description: string;
      imsx_CodeMinor: {
        imsx_codeMinorField: {
          /** @constant */
          imsx_codeMinorFieldName: 'TargetEndSystem';
          /** @enum {string} */
          imsx_codeMinorFieldValue:
            | 'invalid_filter_field'
            | 'invalid_selection_field'
            | 'invaliddata'
            | 'unauthorisedrequest'
            | 'forbidden'
            | 'server_busy'
            | 'unknownobject'
            | 'internal_server_error';
        }[];
      };
    };
    /** @description Opaque. A record keeps it for as long as it exists. */
    OneRosterSourcedId: string;
    /** @enum {string} */
    OneRosterRecordStatus: 'active' | 'tobedeleted';
    /**
     * Format: date-time
     * @description In UTC.
     */
    OneRosterInstant: string;
    OneRosterOrgRef: {
      /** Format: uri */
      href: string;
      sourcedId: components['schemas']['OneRosterSourcedId'];
      /** @constant */
      type: 'org';
    };
    OneRosterOrg: {
      sourcedId: components['schemas']['OneRosterSourcedId'];
      status: components['schemas']['OneRosterRecordStatus'];
      dateLastModified: components['schemas']['OneRosterInstant'];
      name: string;
      /**
       * @description Bộ, sở, phòng (until 2025), phường or xã, trường.
       * @enum {string}
       */
      type: 'national' | 'state' | 'district' | 'local' | 'school';
      /** @description Official code (mã trường or of the authority). */
      identifier: string;
      parent?: components['schemas']['OneRosterOrgRef'];
      children?: components['schemas']['OneRosterOrgRef'][];
      metadata?: {
        /**
         * @description Of a school.
         * @enum {string}
         */
        level?: 'preschool' | 'primary' | 'lowerSecondary' | 'upperSecondary';
      };
    };
    OneRosterSessionRef: {
      /** Format: uri */
      href: string;
      sourcedId: components['schemas']['OneRosterSourcedId'];
      /** @constant */
      type: 'academicSession';
    };
    OneRosterAcademicSession: {
      sourcedId: components['schemas']['OneRosterSourcedId'];
      status: components['schemas']['OneRosterRecordStatus'];
      dateLastModified: components['schemas']['OneRosterInstant'];
      title: string;
      /** Format: date */
      startDate: string;
      /**
       * Format: date
       * @description The first day that no longer belongs to it.
       */
      endDate: string;
      /** @enum {string} */
      type: 'schoolYear' | 'term' | 'gradingPeriod';
      parent?: components['schemas']['OneRosterSessionRef'];
      children?: components['schemas']['OneRosterSessionRef'][];
      /** @description The year in which it ends. */
      schoolYear: string;
    };
    OneRosterCourse: {
      sourcedId: components['schemas']['OneRosterSourcedId'];
      status: components['schemas']['OneRosterRecordStatus'];
      dateLastModified: components['schemas']['OneRosterInstant'];
      title: string;
      schoolYear?: components['schemas']['OneRosterSessionRef'];
      courseCode: string;
      grades?: string[];
      subjects?: string[];
      subjectCodes?: string[];
      org?: components['schemas']['OneRosterOrgRef'];
    };
    OneRosterCourseRef: {
      /** Format: uri */
      href: string;
      sourcedId: components['schemas']['OneRosterSourcedId'];
      /** @constant */
      type: 'course';
    };
    OneRosterClass: {
      sourcedId: components['schemas']['OneRosterSourcedId'];
      status: components['schemas']['OneRosterRecordStatus'];
      dateLastModified: components['schemas']['OneRosterInstant'];
      title: string;
      classCode?: string;
      /** @enum {string} */
      classType?: 'homeroom' | 'scheduled';
      grades?: string[];
      subjects?: string[];
      subjectCodes?: string[];
      course: components['schemas']['OneRosterCourseRef'];
      school: components['schemas']['OneRosterOrgRef'];
      terms: components['schemas']['OneRosterSessionRef'][];
      metadata?: {
        /** @description The class (7A1) that a class of a subject is taught to, as our own operations name it. */
        homeroomClass?: components['schemas']['Id'];
      };
    };
    /** @enum {string} */
    OneRosterFlag: 'true' | 'false';
    OneRosterUser: {
      sourcedId: components['schemas']['OneRosterSourcedId'];
      status: components['schemas']['OneRosterRecordStatus'];
      dateLastModified: components['schemas']['OneRosterInstant'];
      enabledUser: components['schemas']['OneRosterFlag'];
      givenName: string;
      middleName?: string;
      familyName: string;
      /** @description Sector pupil code (mã học sinh). */
      identifier?: string;
      userIds?: {
        /** @constant */
        type: 'pupilCode';
        identifier: string;
      }[];
      roles: {
        /** @enum {string} */
        roleType: 'primary' | 'secondary';
        /** @enum {string} */
        role: 'student' | 'teacher' | 'principal' | 'ext:admissionsOfficer';
        org: components['schemas']['OneRosterOrgRef'];
      }[];
      primaryOrg?: components['schemas']['OneRosterOrgRef'];
      grades?: string[];
      metadata?: {
        /** @description As it is written in Vietnam: family name, middle name, given name. */
        fullName?: string;
      };
    };
    /** @description A user who has no sector code. */
    OneRosterStaff: {
      sourcedId: components['schemas']['OneRosterSourcedId'];
      status: components['schemas']['OneRosterRecordStatus'];
      dateLastModified: components['schemas']['OneRosterInstant'];
      enabledUser: components['schemas']['OneRosterFlag'];
      givenName: string;
      middleName?: string;
      familyName: string;
      roles: {
        /** @enum {string} */
        roleType: 'primary' | 'secondary';
        /** @enum {string} */
        role: 'student' | 'teacher' | 'principal' | 'ext:admissionsOfficer';
        org: components['schemas']['OneRosterOrgRef'];
      }[];
      primaryOrg?: components['schemas']['OneRosterOrgRef'];
      grades?: string[];
      metadata?: {
        /** @description As it is written in Vietnam: family name, middle name, given name. */
        fullName?: string;
      };
    };
    OneRosterUserRef: {
      /** Format: uri */
      href: string;
      sourcedId: components['schemas']['OneRosterSourcedId'];
      /** @constant */
      type: 'user';
    };
    OneRosterClassRef: {
      /** Format: uri */
      href: string;
      sourcedId: components['schemas']['OneRosterSourcedId'];
      /** @constant */
      type: 'class';
    };
    OneRosterEnrollment: {
      sourcedId: components['schemas']['OneRosterSourcedId'];
      status: components['schemas']['OneRosterRecordStatus'];
      dateLastModified: components['schemas']['OneRosterInstant'];
      user: components['schemas']['OneRosterUserRef'];
      class: components['schemas']['OneRosterClassRef'];
      school: components['schemas']['OneRosterOrgRef'];
      /** @enum {string} */
      role: 'student' | 'teacher';
      primary?: components['schemas']['OneRosterFlag'];
      /** Format: date */
      beginDate?: string;
      /**
       * Format: date
       * @description The first day on which it no longer holds.
       */
      endDate?: string;
    };
    OneRosterDemographics: {
      sourcedId: components['schemas']['OneRosterSourcedId'];
      status: components['schemas']['OneRosterRecordStatus'];
      dateLastModified: components['schemas']['OneRosterInstant'];
      /** Format: date */
      birthDate?: string;
      /** @enum {string} */
      sex?: 'male' | 'female' | 'unspecified';
    };
    OneRosterCategory: {
      sourcedId: components['schemas']['OneRosterSourcedId'];
      status: components['schemas']['OneRosterRecordStatus'];
      dateLastModified: components['schemas']['OneRosterInstant'];
      title: string;
      metadata?: {
        /** @enum {string} */
        kind?: 'tx' | 'dk' | 'gk' | 'ck' | 'hk';
      };
    };
    OneRosterScoreScale: {
      sourcedId: components['schemas']['OneRosterSourcedId'];
      status: components['schemas']['OneRosterRecordStatus'];
      dateLastModified: components['schemas']['OneRosterInstant'];
      title: string;
      /** @constant */
      type: 'passFail';
      course?: components['schemas']['OneRosterCourseRef'];
      class: components['schemas']['OneRosterClassRef'];
      scoreScaleValue: {
        itemValueLHS: string;
        itemValueRHS: string;
      }[];
    };
    OneRosterCategoryRef: {
      /** Format: uri */
      href: string;
      sourcedId: components['schemas']['OneRosterSourcedId'];
      /** @constant */
      type: 'category';
    };
    OneRosterScoreScaleRef: {
      /** Format: uri */
      href: string;
      sourcedId: components['schemas']['OneRosterSourcedId'];
      /** @constant */
      type: 'scoreScale';
    };
    OneRosterLineItem: {
      sourcedId: components['schemas']['OneRosterSourcedId'];
      status: components['schemas']['OneRosterRecordStatus'];
      dateLastModified: components['schemas']['OneRosterInstant'];
      title: string;
      assignDate: components['schemas']['OneRosterInstant'];
      dueDate: components['schemas']['OneRosterInstant'];
      class: components['schemas']['OneRosterClassRef'];
      school: components['schemas']['OneRosterOrgRef'];
      category: components['schemas']['OneRosterCategoryRef'];
      gradingPeriod?: components['schemas']['OneRosterSessionRef'];
      academicSession?: components['schemas']['OneRosterSessionRef'];
      scoreScale?: components['schemas']['OneRosterScoreScaleRef'];
      resultValueMin?: number;
      resultValueMax?: number;
      metadata?: {
        slot?: components['schemas']['Slot'];
        weight?: number;
        /** @description When families were shown it; absent before. */
        publishedAt?: components['schemas']['Instant'];
        gradebook?: components['schemas']['Id'];
      };
    };
    OneRosterLineItemRef: {
      /** Format: uri */
      href: string;
      sourcedId: components['schemas']['OneRosterSourcedId'];
      /** @constant */
      type: 'lineItem';
    };
    OneRosterResult: {
      sourcedId: components['schemas']['OneRosterSourcedId'];
      status: components['schemas']['OneRosterRecordStatus'];
      dateLastModified: components['schemas']['OneRosterInstant'];
      lineItem: components['schemas']['OneRosterLineItemRef'];
      student: components['schemas']['OneRosterUserRef'];
      class?: components['schemas']['OneRosterClassRef'];
      scoreScale?: components['schemas']['OneRosterScoreScaleRef'];
      /** @enum {string} */
      scoreStatus: 'exempt' | 'fully graded' | 'not submitted';
      /** @description With at most one decimal; in subjects assessed by marks. */
      score?: number;
      /**
       * @description In subjects assessed by comment.
       * @enum {string}
       */
      textScore?: 'Đ' | 'CĐ';
      /** Format: date */
      scoreDate: string;
      /** @description Why a mark counts as zero; of an exemption, number and day of the decision. */
      comment?: string;
      missing?: components['schemas']['OneRosterFlag'];
      metadata?: {
        state?: components['schemas']['MarkState'];
      };
    };
    ChangesAvailableMessage: {
      /** @constant */
      type: 'changes.available';
      /** Format: date-time */
      timestamp: string;
      data: {
        schoolId: components['schemas']['Id'];
        /** @description As far as the app may read them; there may be others later. */
        kinds: string[];
      };
    };
    GrantEndedMessage: {
      /** @constant */
      type: 'grant.ended';
      /** Format: date-time */
      timestamp: string;
      data: {
        schoolId: components['schemas']['Id'];
        /** @enum {string} */
        reason: 'grantRevoked' | 'grantExpired' | 'authorityLeft';
      };
    };
    PingMessage: {
      /** @constant */
      type: 'ping';
      /** Format: date-time */
      timestamp: string;
      data: {
        schoolId: components['schemas']['Id'];
        webhookId: components['schemas']['Id'];
      };
    };
  };
  responses: {
    /** @description Why it did not work, with a code of the catalogue. */
    Problem: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        /** @description Seconds to wait; with 429 and 503. */
        'Retry-After'?: number;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Nothing changed since the `ETag` sent as `If-None-Match`. */
    NotModified: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description Why it did not work, in the standard's words; `imsx_description` says it in ours. */
    OneRosterStatus: {
      headers: {
        'Request-Id': components['headers']['RequestId'];
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        /** @description Seconds to wait; with 429 and 503. */
        'Retry-After'?: number;
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['OneRosterStatus'];
      };
    };
  };
  parameters: {
    /** @description The `ETag` already held; answered with 304 when nothing changed. */
    ifNoneMatch: string;
    /** @description How many items to answer at most. */
    limit: number;
    /** @description The `nextCursor` of the previous page, unchanged. */
    cursor: string;
    /**
     * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
     *     bound to caller, route and body.
     */
    idempotencyKey: string;
    schoolId: components['schemas']['Id'];
    siteKeyId: components['schemas']['Id'];
    /** @description The `ETag` the change is based on. */
    ifMatch: string;
    classId: components['schemas']['Id'];
    gradebookId: components['schemas']['Id'];
    slot: components['schemas']['Slot'];
    correctionId: components['schemas']['Id'];
    period: components['schemas']['ClassPeriodName'];
    pupilId: components['schemas']['Id'];
    /** @description Version of the protocol the client speaks; only `1.0.0` is known. */
    tusResumable: string;
    fileId: components['schemas']['Id'];
    articleId: components['schemas']['Id'];
    /** @description The `Last-Modified` already held; counts where there is no `If-None-Match`. */
    ifModifiedSince: string;
    feedId: components['schemas']['Id'];
    /** @description Only windows without a successful check. */
    missedOnly: boolean;
    authorityId: components['schemas']['Id'];
    /** @description Words of number, abstract, issuer and signer, with or without diacritics: `1234/sgddt`, `ke hoach`. All of them must be there, each from its beginning. */
    query: string;
    /** @description Only documents of this urgency. */
    urgency: components['schemas']['DocumentUrgency'];
    /** @description Only documents of this kind. */
    kind: components['schemas']['DocumentKind'];
    /** @description Issued on this day or later. */
    from: components['schemas']['Day'];
    /** @description Issued on this day or earlier. */
    until: components['schemas']['Day'];
    /** @description Only documents that are so. */
    status: 'unread' | 'toAct' | 'overdue' | 'acknowledged' | 'withdrawn';
    documentId: components['schemas']['Id'];
    /** @description Only units where it is so. */
    receipt: components['schemas']['ReceiptState'];
    /** @description Only units of this level. */
    level: components['schemas']['SchoolLevel'];
    /** @description Part of the name or code of a unit, with or without diacritics. */
    unitName: string;
    campaignId: components['schemas']['Id'];
    appId: components['schemas']['Id'];
    credentialId: components['schemas']['Id'];
    freezeId: components['schemas']['Id'];
    grantId: components['schemas']['Id'];
    webhookId: components['schemas']['Id'];
    /** @description How many records to answer at most. */
    oneRosterLimit: number;
    /** @description How many records to pass over. */
    oneRosterOffset: number;
    /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
    oneRosterSort: string;
    /** @description The direction of `sort`. */
    oneRosterOrderBy: 'asc' | 'desc';
    /**
     * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
     *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
     *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
     */
    oneRosterFilter: string;
    /** @description Names of the members of each record to answer, parted by commas; all when left out. */
    oneRosterFields: string;
    orgSourcedId: string;
    schoolSourcedId: string;
    sessionSourcedId: string;
    termSourcedId: string;
    gradingPeriodSourcedId: string;
    courseSourcedId: string;
    classSourcedId: string;
    userSourcedId: string;
    studentSourcedId: string;
    teacherSourcedId: string;
    enrollmentSourcedId: string;
    categorySourcedId: string;
    scoreScaleSourcedId: string;
    lineItemSourcedId: string;
    resultSourcedId: string;
    /** @description The same each time the message is sent again. */
    webhookMessageId: components['schemas']['Id'];
    /** @description When this attempt was made, in seconds since 1970. */
    webhookTimestamp: string;
    /** @description `v1,` and the HMAC-SHA256 of id, time and body in base64; two, apart by a space, for a day after a rotation. */
    webhookSignatures: string;
  };
  requestBodies: never;
  headers: {
    /** @description Names this request in logs and in the audit ledger; quote it when asking for help. */
    RequestId: string;
    /** @description What is left, as in `"read";r=598;t=41` (draft-ietf-httpapi-ratelimit-headers). */
    RateLimit: string;
    /** @description The limit that applies, as in `"read";q=600;w=60`. */
    RateLimitPolicy: string;
    /** @description Version of what was read, for `If-Match` and `If-None-Match`. */
    ETag: string;
    /** @description Address of the file, where parts are appended. */
    Location: string;
    /** @description Version of the protocol, `1.0.0`. */
    TusResumable: string;
    /** @description Bytes that have arrived. */
    UploadOffset: number;
    /** @description Bytes of the whole file. */
    UploadLength: number;
    /** @description Always `attachment`, with the name. */
    ContentDisposition: string;
    /** @description When the newest part of it was published; left out in the second of a change. */
    LastModified: string;
    /** @description How many records there are with this filter, on all pages. */
    OneRosterTotal: number;
    /** @description Addresses of the pages `first`, `prev`, `next` and `last` (RFC 8288); `prev` and `next` where there is one. */
    OneRosterLink: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getMe: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The caller. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  listSessions: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of sessions. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AccountSession'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  endAllSessions: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The sessions have ended. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description How many sessions were open and are no longer. */
            ended: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  endSession: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        /** @description The `id` of an entry of the list. */
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session has ended. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description How many sessions were open and are no longer. */
            ended: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getSite: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The school and where its people sign in. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Site'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  listSiteKeys: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of site keys. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['SiteKey'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  createSiteKey: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          label: components['schemas']['SiteKeyLabel'];
          origins: components['schemas']['OriginsInput'];
          allows: components['schemas']['SiteKeyAllowances'];
        };
      };
    };
    responses: {
      /** @description The key, and what there is to say about its addresses. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedSiteKey'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getSiteKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        siteKeyId: components['parameters']['siteKeyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The key. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteKey'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  updateSiteKey: {
    parameters: {
      query?: never;
      header: {
        /** @description The `ETag` the change is based on. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        siteKeyId: components['parameters']['siteKeyId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          label?: components['schemas']['SiteKeyLabel'];
          origins?: components['schemas']['OriginsInput'];
          allows?: components['schemas']['SiteKeyAllowances'];
          heartbeats?: components['schemas']['Heartbeats'];
        };
      };
    };
    responses: {
      /** @description The key as it now stands, and what there is to say about its addresses. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedSiteKey'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  rotateSiteKey: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        siteKeyId: components['parameters']['siteKeyId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          overlapHours: number;
        };
      };
    };
    responses: {
      /** @description The new key and the one it replaces. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            siteKey: components['schemas']['SiteKey'];
            replaced: components['schemas']['SiteKey'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  revokeSiteKey: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        siteKeyId: components['parameters']['siteKeyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The key, ended. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteKey'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getOffice: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The authority and where its people sign in. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Office'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  listSchools: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of schools, by code. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['School'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getSchool: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The school. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['School'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  listClasses: {
    parameters: {
      query?: {
        /** @description Year in which the school year starts; the running one when left out. */
        schoolYear?: number;
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of classes, by grade and name. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Class'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listPupils: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        classId: components['parameters']['classId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of pupils. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Pupil'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  importRoster: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RosterImport'];
      };
    };
    responses: {
      /** @description One outcome a row, in the order sent. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportedRoster'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listGradebooks: {
    parameters: {
      query?: {
        classId?: components['schemas']['Id'];
        term?: components['schemas']['Term'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of gradebooks, by class, subject and term. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['GradebookSummary'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getGradebook: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        gradebookId: components['parameters']['gradebookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The gradebook. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gradebook'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  saveMarks: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        gradebookId: components['parameters']['gradebookId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveMarks'];
      };
    };
    responses: {
      /** @description One outcome an item, in the order sent, and the results that changed. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedMarks'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listMarkHistory: {
    parameters: {
      query?: {
        pupilId?: components['schemas']['Id'];
        slot?: components['schemas']['Slot'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        gradebookId: components['parameters']['gradebookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of versions. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['MarkVersion'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  requestCorrection: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        gradebookId: components['parameters']['gradebookId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectionInput'];
      };
    };
    responses: {
      /** @description The request, open. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Correction'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  addGradebookColumn: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        gradebookId: components['parameters']['gradebookId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description A regular mark, a test of one period or more, or the remark where an old book lacks it.
           * @example tx8
           */
          slot: string;
          form?: components['schemas']['ColumnForm'];
        };
      };
    };
    responses: {
      /** @description The column. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            column: components['schemas']['GradebookColumn'];
            /** @description There are now more regular marks than the circular plans; all of them count (policy P-6). */
            beyondPlan: boolean;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getGradebookColumn: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        gradebookId: components['parameters']['gradebookId'];
        slot: components['parameters']['slot'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The column. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GradebookColumn'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  updateGradebookColumn: {
    parameters: {
      query?: never;
      header: {
        /** @description The `ETag` the change is based on. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        gradebookId: components['parameters']['gradebookId'];
        slot: components['parameters']['slot'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          published?: true;
          locked?: boolean;
          /** @constant */
          removed?: true;
        };
      };
    };
    responses: {
      /** @description The column as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GradebookColumn'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listGradebookProgress: {
    parameters: {
      query: {
        schoolYear: number;
        term: components['schemas']['Term'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of gradebooks, by class and subject. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['GradebookProgress'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  lockGradebookColumns: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          locked: boolean;
          schoolYear: number;
          term: components['schemas']['Term'];
          grade?: number;
          classId?: components['schemas']['Id'];
          subjectCode?: string;
          /**
           * @example [
           *       "tx1",
           *       "tx2"
           *     ]
           */
          slots?: components['schemas']['Slot'][];
        };
      };
    };
    responses: {
      /** @description How many gradebooks and columns changed. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            gradebooks: number;
            columns: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listCorrections: {
    parameters: {
      query?: {
        gradebookId?: components['schemas']['Id'];
        status?: components['schemas']['CorrectionStatus'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of requests. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Correction'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getCorrection: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        correctionId: components['parameters']['correctionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The request. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Correction'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  decideCorrection: {
    parameters: {
      query?: never;
      header: {
        /** @description The `ETag` the change is based on. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        correctionId: components['parameters']['correctionId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          decision?: 'approved' | 'refused';
          /** @constant */
          withdrawn?: true;
          /** @description Of a decision; a refusal needs one. */
          reason?: string;
        };
      };
    };
    responses: {
      /** @description The request as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Correction'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getClassSummary: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        classId: components['parameters']['classId'];
        period: components['parameters']['period'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The summary. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClassSummary'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  saveClassRecords: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        classId: components['parameters']['classId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveClassRecords'];
      };
    };
    responses: {
      /** @description One outcome an item, in the order sent, and the pupils whose summary changed. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedClassRecords'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getClassPeriod: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        classId: components['parameters']['classId'];
        period: components['parameters']['period'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The period. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClassPeriod'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  updateClassPeriod: {
    parameters: {
      query?: never;
      header: {
        /** @description The `ETag` the change is based on. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        classId: components['parameters']['classId'];
        period: components['parameters']['period'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          locked: boolean;
        };
      };
    };
    responses: {
      /** @description The period as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClassPeriod'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listChanges: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of changes, the oldest first. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangesPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  exportRecords: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The lines; each is an `ExportLine`. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': components['schemas']['ExportLine'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  streamEvents: {
    parameters: {
      query?: never;
      header?: {
        /** @description Id of the last event received; a cursor of `listChanges` or `exportRecords` does as well. */
        'Last-Event-ID'?: string;
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The events; the data of each is a `ChangeEvent`. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': components['schemas']['ChangeEvent'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  exportPupilData: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        pupilId: components['parameters']['pupilId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is held. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PupilExport'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  listContactBookEntries: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        pupilId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entries. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ContactBookEntry'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  createNotice: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoticeInput'];
      };
    };
    responses: {
      /** @description Sent. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notice'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  acknowledgeNotice: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        noticeId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          pupilId: components['schemas']['Id'];
        };
      };
    };
    responses: {
      /** @description Confirmed. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            noticeId: components['schemas']['Id'];
            pupilId: components['schemas']['Id'];
            acknowledgedAt: components['schemas']['Instant'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  createFile: {
    parameters: {
      query?: never;
      header: {
        /** @description Version of the protocol the client speaks; only `1.0.0` is known. */
        'Tus-Resumable'?: components['parameters']['tusResumable'];
        /** @description Size of the whole file in bytes, 10 MiB (10 485 760) at most. */
        'Upload-Length': string;
        /**
         * @description tus metadata: `filename` and `filetype`, each followed by its value in base64, with a comma between them. The name is
         *     shown to readers; what the file is, its content decides.
         */
        'Upload-Metadata'?: string;
        /**
         * @description A fresh random key for each file, sent again unchanged when the announcement is tried again. May be left out, as clients of
         *     tus know none: a second announcement then is a second file.
         */
        'Idempotency-Key'?: string;
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Announced; nothing of it is here yet. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          Location: components['headers']['Location'];
          'Tus-Resumable': components['headers']['TusResumable'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Upload'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  readUpload: {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the protocol the client speaks; only `1.0.0` is known. */
        'Tus-Resumable'?: components['parameters']['tusResumable'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        fileId: components['parameters']['fileId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What has arrived. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Upload-Offset': components['headers']['UploadOffset'];
          'Upload-Length': components['headers']['UploadLength'];
          'Tus-Resumable': components['headers']['TusResumable'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Upload'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  appendToFile: {
    parameters: {
      query?: never;
      header: {
        /** @description Version of the protocol the client speaks; only `1.0.0` is known. */
        'Tus-Resumable'?: components['parameters']['tusResumable'];
        /** @description Where the part begins; how much has arrived before it. */
        'Upload-Offset': string;
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        fileId: components['parameters']['fileId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/offset+octet-stream': string;
      };
    };
    responses: {
      /** @description Appended. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Upload-Offset': components['headers']['UploadOffset'];
          'Tus-Resumable': components['headers']['TusResumable'];
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  readFile: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
        /** @description One part of the content, as in `bytes=1000-`; anything else is answered with the whole. */
        Range?: string;
        /** @description The `ETag` of what is held already; when it differs, the whole is answered. */
        'If-Range'?: string;
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        fileId: components['parameters']['fileId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All of it. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          'Content-Disposition': components['headers']['ContentDisposition'];
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      /** @description The part asked for. */
      206: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          /** @description Which part, as in `bytes 1000-1999/2000`. */
          'Content-Range'?: string;
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  listNews: {
    parameters: {
      query?: {
        /** @description Only items of this feed. */
        source?: components['schemas']['Id'];
        /**
         * @description Only items that hold every word of this text in title, summary, text, categories or document number, with or without Vietnamese
         *     marks: `hoc phi` finds "học phí", and `học phí` does not find "học phi".
         */
        q?: string;
        /** @description Only items of this category, however its letters are written. */
        category?: string;
        /** @description `document`: only official documents (văn bản); `news`: everything else. */
        kind?: 'news' | 'document';
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of items. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['NewsItem'][];
            sources: components['schemas']['Feed'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  getNewsJsonFeed: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/feed+json': string;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  getNewsRss: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/rss+xml': string;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  getNewsHtml: {
    parameters: {
      query?: {
        /** @description How many items at most. */
        limit?: number;
      };
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  listArticles: {
    parameters: {
      query?: {
        /** @description Only articles that stand so. */
        status?: components['schemas']['ArticleStatus'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of articles. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Article'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  createArticle: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: components['schemas']['ArticleTitle'];
          url?: components['schemas']['ArticleUrl'];
          summary?: components['schemas']['ArticleSummary'];
          html?: components['schemas']['ArticleHtml'];
          imageUrl?: components['schemas']['ArticleImage'];
          imageSize?: components['schemas']['ArticleImageSize'];
          categories?: components['schemas']['ArticleCategories'];
          author?: components['schemas']['ArticleAuthor'];
          attachments?: components['schemas']['ArticleAttachments'];
          publishAt?: components['schemas']['ArticlePublishAt'];
        };
      };
    };
    responses: {
      /** @description The article. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          /** @description Address of the article. */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Article'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getArticle: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        articleId: components['parameters']['articleId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The article. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Article'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  updateArticle: {
    parameters: {
      query?: never;
      header: {
        /** @description The `ETag` the change is based on. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        articleId: components['parameters']['articleId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title?: components['schemas']['ArticleTitle'];
          url?: components['schemas']['ArticleUrl'];
          summary?: components['schemas']['ArticleSummary'];
          html?: components['schemas']['ArticleHtml'];
          imageUrl?: components['schemas']['ArticleImage'];
          imageSize?: components['schemas']['ArticleImageSize'];
          categories?: components['schemas']['ArticleCategories'];
          author?: components['schemas']['ArticleAuthor'];
          attachments?: components['schemas']['ArticleAttachments'];
          publishAt?: components['schemas']['ArticlePublishAt'];
          /** @description Out of the news and the feeds, or back in them. */
          withdrawn?: boolean;
        };
      };
    };
    responses: {
      /** @description The article as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Article'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listArticleVersions: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        articleId: components['parameters']['articleId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of versions. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ArticleVersion'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getArticlesRss: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
        /** @description The `Last-Modified` already held; counts where there is no `If-None-Match`. */
        'If-Modified-Since'?: components['parameters']['ifModifiedSince'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The feed. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          'Last-Modified': components['headers']['LastModified'];
          [name: string]: unknown;
        };
        content: {
          'application/rss+xml': string;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  getArticlesAtom: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
        /** @description The `Last-Modified` already held; counts where there is no `If-None-Match`. */
        'If-Modified-Since'?: components['parameters']['ifModifiedSince'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The feed. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          'Last-Modified': components['headers']['LastModified'];
          [name: string]: unknown;
        };
        content: {
          'application/atom+xml': string;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  getArticlesJsonFeed: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
        /** @description The `Last-Modified` already held; counts where there is no `If-None-Match`. */
        'If-Modified-Since'?: components['parameters']['ifModifiedSince'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The feed. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          'Last-Modified': components['headers']['LastModified'];
          [name: string]: unknown;
        };
        content: {
          'application/feed+json': string;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  listFeeds: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of feeds. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Feed'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  createFeed: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: uri */
          url: string;
          label: string;
          issuer: components['schemas']['FeedIssuer'];
        };
      };
    };
    responses: {
      /** @description The feed. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Feed'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getFeed: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        feedId: components['parameters']['feedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The feed. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Feed'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  updateFeed: {
    parameters: {
      query?: never;
      header: {
        /** @description The `ETag` the change is based on. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        feedId: components['parameters']['feedId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateFeed'];
      };
    };
    responses: {
      /** @description The feed as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Feed'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  checkFeed: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        feedId: components['parameters']['feedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The feed as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Feed'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listFeedWindows: {
    parameters: {
      query?: {
        /** @description Only windows without a successful check. */
        missed?: components['parameters']['missedOnly'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of windows. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['FeedWindow'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listAuthorityFeeds: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of feeds. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Feed'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  createAuthorityFeed: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AuthorityFeedInput'];
      };
    };
    responses: {
      /** @description The feed. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Feed'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getAuthorityFeed: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        feedId: components['parameters']['feedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The feed. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Feed'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  updateAuthorityFeed: {
    parameters: {
      query?: never;
      header: {
        /** @description The `ETag` the change is based on. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        feedId: components['parameters']['feedId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateFeed'];
      };
    };
    responses: {
      /** @description The feed as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Feed'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  checkAuthorityFeed: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        feedId: components['parameters']['feedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The feed as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Feed'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listDocuments: {
    parameters: {
      query?: {
        /** @description Words of number, abstract, issuer and signer, with or without diacritics: `1234/sgddt`, `ke hoach`. All of them must be there, each from its beginning. */
        q?: components['parameters']['query'];
        /** @description Only documents of this urgency. */
        urgency?: components['parameters']['urgency'];
        /** @description Only documents of this kind. */
        kind?: components['parameters']['kind'];
        /** @description Issued on this day or later. */
        from?: components['parameters']['from'];
        /** @description Issued on this day or earlier. */
        until?: components['parameters']['until'];
        /** @description Only documents that are so. */
        status?: components['parameters']['status'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of documents. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentsPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getDocument: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        documentId: components['parameters']['documentId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  markDocumentRead: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        documentId: components['parameters']['documentId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Noted. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  acknowledgeDocument: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        documentId: components['parameters']['documentId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcknowledgeDocument'];
      };
    };
    responses: {
      /** @description Confirmed. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  answerDocument: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        documentId: components['parameters']['documentId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerDocument'];
      };
    };
    responses: {
      /** @description Reported. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  forwardDocument: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        documentId: components['parameters']['documentId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForwardDocument'];
      };
    };
    responses: {
      /** @description Forwarded. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  readDocumentFile: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        documentId: components['parameters']['documentId'];
        fileId: components['parameters']['fileId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All of it. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          'Content-Disposition': components['headers']['ContentDisposition'];
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  listDocumentStaff: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of people, by name. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentStaffPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  importDocuments: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportDocuments'];
      };
    };
    responses: {
      /** @description An outcome for each, in the order sent. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportedDocuments'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listSentDocuments: {
    parameters: {
      query?: {
        /** @description Words of number, abstract, issuer and signer, with or without diacritics: `1234/sgddt`, `ke hoach`. All of them must be there, each from its beginning. */
        q?: components['parameters']['query'];
        /** @description Only documents of this urgency. */
        urgency?: components['parameters']['urgency'];
        /** @description Only documents of this kind. */
        kind?: components['parameters']['kind'];
        /** @description Issued on this day or later. */
        from?: components['parameters']['from'];
        /** @description Issued on this day or earlier. */
        until?: components['parameters']['until'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of documents, with how many units have read and acknowledged each. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentDocumentsPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  sendDocument: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendDocument'];
      };
    };
    responses: {
      /** @description Sent. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentDocument'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getSentDocument: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        documentId: components['parameters']['documentId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentDocument'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  updateSentDocument: {
    parameters: {
      query?: never;
      header: {
        /** @description The `ETag` the change is based on. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        documentId: components['parameters']['documentId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateSentDocument'];
      };
    };
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentDocument'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listDocumentReceipts: {
    parameters: {
      query?: {
        /** @description Only units where it is so. */
        status?: components['parameters']['receipt'];
        /** @description Only units of this level. */
        level?: components['parameters']['level'];
        /** @description Part of the name or code of a unit, with or without diacritics. */
        q?: components['parameters']['unitName'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['parameters']['authorityId'];
        documentId: components['parameters']['documentId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of units by name, and how many there are of each kind. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentReceiptsPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  readSentDocumentFile: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        documentId: components['parameters']['documentId'];
        fileId: components['parameters']['fileId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All of it. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          'Content-Disposition': components['headers']['ContentDisposition'];
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  createDocumentFile: {
    parameters: {
      query?: never;
      header: {
        /** @description Version of the protocol the client speaks; only `1.0.0` is known. */
        'Tus-Resumable'?: components['parameters']['tusResumable'];
        /** @description Size of the whole file in bytes, 10 MiB (10 485 760) at most. */
        'Upload-Length': string;
        /**
         * @description tus metadata: `filename` and `filetype`, each followed by its value in base64, with a comma between them. The name is
         *     shown to readers; what the file is, its content decides.
         */
        'Upload-Metadata'?: string;
        /**
         * @description A fresh random key for each file, sent again unchanged when the announcement is tried again. May be left out, as clients of
         *     tus know none: a second announcement then is a second file.
         */
        'Idempotency-Key'?: string;
      };
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Announced; nothing of it is here yet. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          Location: components['headers']['Location'];
          'Tus-Resumable': components['headers']['TusResumable'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Upload'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  readDocumentUpload: {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the protocol the client speaks; only `1.0.0` is known. */
        'Tus-Resumable'?: components['parameters']['tusResumable'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        fileId: components['parameters']['fileId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What has arrived. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Upload-Offset': components['headers']['UploadOffset'];
          'Upload-Length': components['headers']['UploadLength'];
          'Tus-Resumable': components['headers']['TusResumable'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Upload'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  appendToDocumentFile: {
    parameters: {
      query?: never;
      header: {
        /** @description Version of the protocol the client speaks; only `1.0.0` is known. */
        'Tus-Resumable'?: components['parameters']['tusResumable'];
        /** @description Where the part begins; how much has arrived before it. */
        'Upload-Offset': string;
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        fileId: components['parameters']['fileId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/offset+octet-stream': string;
      };
    };
    responses: {
      /** @description Appended. */
      204: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'Upload-Offset': components['headers']['UploadOffset'];
          'Tus-Resumable': components['headers']['TusResumable'];
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  listDocumentRecipients: {
    parameters: {
      query?: {
        /** @description Only units of this level. */
        level?: components['parameters']['level'];
        /** @description Part of the name or code of a unit, with or without diacritics. */
        q?: components['parameters']['unitName'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of units by name. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentRecipientsPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getContacts: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The directory. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitContacts'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  updateContacts: {
    parameters: {
      query?: never;
      header: {
        /** @description The `ETag` the change is based on. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          mailbox?: components['schemas']['Mailbox'] | null;
          phone?: components['schemas']['Telephone'] | null;
          address?: string | null;
          website?: components['schemas']['Website'] | null;
          publicParts?: components['schemas']['PublicContactParts'];
          people?: components['schemas']['ContactPersonInput'][];
        };
      };
    };
    responses: {
      /** @description The directory as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitContacts'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  confirmContacts: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description `version` of the directory that was read; as it stands when left out. */
          version?: number;
        };
      };
    };
    responses: {
      /** @description The directory, confirmed. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitContacts'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getPublicContacts: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The public part. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicContacts'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  listContactReviews: {
    parameters: {
      query?: {
        /** @description The round to look at, of this authority or of one above it; the newest open one when left out. */
        roundId?: components['schemas']['Id'];
        state?: components['schemas']['ContactReviewState'];
        /** @description Only units that lack this. */
        missing?: components['schemas']['ContactGap'];
        /** @description Part of the name of a unit, or its code; with or without diacritics. */
        q?: string;
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of units, with counts and the round. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ContactReview'][];
            counts: components['schemas']['ContactReviewCounts'];
            round: components['schemas']['ContactRound'] | null;
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listContactRounds: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of rounds. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ContactRound'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  openContactRound: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @example Rà soát danh bạ học kì II */
          name: string;
          /**
           * Format: date
           * @description The last day.
           * @example 2027-01-31
           */
          reviewBy: string;
        };
      };
    };
    responses: {
      /** @description The round. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactRound'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  endContactRound: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        roundId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The round, ended. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactRound'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getMailboxDomains: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The domains. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailboxDomains'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  updateMailboxDomains: {
    parameters: {
      query?: never;
      header: {
        /** @description The `ETag` the change is based on. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          domains: components['schemas']['MailboxDomain'][];
        };
      };
    };
    responses: {
      /** @description The domains as they now stand. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailboxDomains'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  sendHeartbeat: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Of the library.
           * @example 1.0.0
           */
          version: string;
          /** @description Tags on the page. */
          elements: string[];
          /** @description Feeds that the page shows, by issuer; no addresses. */
          feeds: components['schemas']['ShownFeed'][];
        };
      };
    };
    responses: {
      /** @description Whether another report is awaited today. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            heartbeat: 'off' | 'due' | 'dueWithNews' | 'done';
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listSiteStatus: {
    parameters: {
      query?: {
        state?: components['schemas']['SiteState'];
        /** @description Part of the name of a unit, or its code; with or without diacritics. */
        q?: string;
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of units, with counts. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['SiteStatus'][];
            counts: components['schemas']['SiteStatusCounts'];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listCampaigns: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of campaigns, the one closing last first. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Campaign'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listPublicApplications: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        campaignId: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of applicants, newest first. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['PublicApplication'][];
            total: number;
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  createApplication: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        campaignId: components['parameters']['campaignId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplicationInput'];
      };
    };
    responses: {
      /** @description Received; the code is what the family keeps. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationReceipt'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listAuditEntries: {
    parameters: {
      query?: {
        /** @description Entries of this moment or later. */
        from?: components['schemas']['Instant'];
        /** @description Entries before this moment. */
        to?: components['schemas']['Instant'];
        /** @description Entries of this operation of the contract, such as `getGradebook`. */
        operation?: string;
        /** @description Entries of this caller, written as in `caller`. */
        caller?: string;
        /** @description Entries that name this pupil. */
        pupilId?: components['schemas']['Id'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entries. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AuditEntry'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  exportAuditEntries: {
    parameters: {
      query?: {
        /** @description Begin after the entry with this number, the last of an earlier export. */
        after?: number;
        /** @description How many entries to answer at most. */
        limit?: number;
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entries. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            schoolId: components['schemas']['Id'];
            begins: components['schemas']['AuditBeginning'];
            head: components['schemas']['AuditHead'];
            items: components['schemas']['AuditEntry'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  archiveAuditEntries: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AuditArchiveInput'];
      };
    };
    responses: {
      /** @description How many entries left, and where the ledger begins now. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditArchive'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listOfficeAuditEntries: {
    parameters: {
      query?: {
        /** @description Entries of this moment or later. */
        from?: components['schemas']['Instant'];
        /** @description Entries before this moment. */
        to?: components['schemas']['Instant'];
        /** @description Entries of this operation of the contract, such as `listDocumentReceipts`. */
        operation?: string;
        /** @description Entries of this caller, written as in `caller`. */
        caller?: string;
        /** @description Entries that name this unit. */
        schoolId?: components['schemas']['Id'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entries. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OfficeAuditEntry'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listApps: {
    parameters: {
      query?: {
        /** @description Only apps of this state. */
        status?: components['schemas']['AppStatus'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of apps; a vendor sees its own. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AppSummary'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  registerApp: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterApp'];
      };
    };
    responses: {
      /** @description The app, submitted. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['App'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getApp: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        appId: components['parameters']['appId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The app. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['App'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  updateApp: {
    parameters: {
      query?: never;
      header: {
        /** @description The `ETag` the change is based on. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        appId: components['parameters']['appId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateApp'];
      };
    };
    responses: {
      /** @description The app as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['App'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  appraiseApp: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        appId: components['parameters']['appId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppraiseApp'];
      };
    };
    responses: {
      /** @description The app as it now stands. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['App'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listAppCertifications: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['parameters']['authorityId'];
        appId: components['parameters']['appId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of reports. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AppCertification'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  submitAppCertification: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        appId: components['parameters']['appId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmitAppCertification'];
      };
    };
    responses: {
      /** @description The report as it was checked. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppCertification'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listAppCredentials: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['parameters']['authorityId'];
        appId: components['parameters']['appId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of credentials, without their secrets. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AppCredential'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  createAppCredential: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        appId: components['parameters']['appId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateAppCredential'];
      };
    };
    responses: {
      /** @description The credential with its secret, which is shown this once. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewAppCredential'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  revokeAppCredential: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        appId: components['parameters']['appId'];
        credentialId: components['parameters']['credentialId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The credential as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppCredential'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listAppGrants: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['parameters']['authorityId'];
        appId: components['parameters']['appId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of grants, by school. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AppGrant'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listFreezes: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of freezes, those in force first. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Freeze'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  freeze: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewFreeze'];
      };
    };
    responses: {
      /** @description The freeze. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Freeze'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  liftFreeze: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        authorityId: components['parameters']['authorityId'];
        freezeId: components['parameters']['freezeId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The freeze as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Freeze'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listGrantableApps: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of approved apps of the authorities above the school, by name. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['GrantableApp'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listGrants: {
    parameters: {
      query?: {
        /** @description Only grants of this state. */
        state?: components['schemas']['GrantState'];
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of grants, those in force first. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Grant'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  grantApp: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantApp'];
      };
    };
    responses: {
      /** @description The grant. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Grant'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  revokeGrant: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        grantId: components['parameters']['grantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevokeGrant'];
      };
    };
    responses: {
      /** @description The grant as it now stands. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Grant'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listWebhooks: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of webhooks. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Webhook'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  createWebhook: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookInput'];
      };
    };
    responses: {
      /** @description The webhook, with its secret. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecret'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  removeWebhook: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        webhookId: components['parameters']['webhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The webhook, removed. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  rotateWebhookSecret: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        webhookId: components['parameters']['webhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The webhook, with its new secret. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecret'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  testWebhook: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        webhookId: components['parameters']['webhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What the address answered. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookTest'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listWebhookDeliveries: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        webhookId: components['parameters']['webhookId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of deliveries. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['WebhookDelivery'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  erasePupilData: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        pupilId: components['parameters']['pupilId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasureInput'];
      };
    };
    responses: {
      /** @description What was done, or would be, by kind of record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Erasure'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listConsents: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        pupilId: components['parameters']['pupilId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of consents. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Consent'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  giveConsent: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        pupilId: components['parameters']['pupilId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsentInput'];
      };
    };
    responses: {
      /** @description The consent, for the running school year. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Consent'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  withdrawConsent: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        pupilId: components['parameters']['pupilId'];
        consentId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The consent, withdrawn. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Consent'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listLegalHolds: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        pupilId: components['parameters']['pupilId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of holds. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['LegalHold'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  createLegalHold: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        pupilId: components['parameters']['pupilId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonInput'];
      };
    };
    responses: {
      /** @description The hold. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LegalHold'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  liftLegalHold: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
        pupilId: components['parameters']['pupilId'];
        legalHoldId: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonInput'];
      };
    };
    responses: {
      /** @description The hold, lifted. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LegalHold'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getRetention: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` already held; answered with 304 when nothing changed. */
        'If-None-Match'?: components['parameters']['ifNoneMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The periods. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Retention'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  updateRetention: {
    parameters: {
      query?: never;
      header: {
        /** @description The `ETag` the change is based on. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RetentionChange'];
      };
    };
    responses: {
      /** @description The periods. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Retention'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listConsentTexts: {
    parameters: {
      query?: {
        /** @description How many items to answer at most. */
        limit?: components['parameters']['limit'];
        /** @description The `nextCursor` of the previous page, unchanged. */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of texts. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ConsentText'][];
            nextCursor: components['schemas']['Cursor'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  publishConsentText: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description A fresh random key for each intended write, sent again unchanged when the same write is tried again. Kept for 24 hours,
         *     bound to caller, route and body.
         */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsentTextInput'];
      };
    };
    responses: {
      /** @description The text with its version. */
      201: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentText'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  readOneRosterOrgs: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            orgs: components['schemas']['OneRosterOrg'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterOrg: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['orgSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            org: components['schemas']['OneRosterOrg'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterSchools: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            orgs: components['schemas']['OneRosterOrg'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterSchool: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['schoolSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            org: components['schemas']['OneRosterOrg'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterAcademicSessions: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            academicSessions: components['schemas']['OneRosterAcademicSession'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterAcademicSession: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['sessionSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            academicSession: components['schemas']['OneRosterAcademicSession'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterTerms: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            academicSessions: components['schemas']['OneRosterAcademicSession'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterTerm: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['termSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            academicSession: components['schemas']['OneRosterAcademicSession'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterGradingPeriods: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            academicSessions: components['schemas']['OneRosterAcademicSession'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterGradingPeriod: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['gradingPeriodSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            academicSession: components['schemas']['OneRosterAcademicSession'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterCourses: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            courses: components['schemas']['OneRosterCourse'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterCourse: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['courseSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            course: components['schemas']['OneRosterCourse'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterClasses: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            classes: components['schemas']['OneRosterClass'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterClass: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['classSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            class: components['schemas']['OneRosterClass'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterUsers: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            users: components['schemas']['OneRosterUser'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterUser: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['userSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            user: components['schemas']['OneRosterUser'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterStudents: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            users: components['schemas']['OneRosterUser'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterStudent: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['studentSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            user: components['schemas']['OneRosterUser'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterTeachers: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            users: components['schemas']['OneRosterStaff'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterTeacher: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['teacherSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            user: components['schemas']['OneRosterStaff'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterEnrollments: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            enrollments: components['schemas']['OneRosterEnrollment'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterEnrollment: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['enrollmentSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            enrollment: components['schemas']['OneRosterEnrollment'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterAllDemographics: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            demographics: components['schemas']['OneRosterDemographics'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterDemographics: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['studentSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            demographics: components['schemas']['OneRosterDemographics'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterCategories: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            categories: components['schemas']['OneRosterCategory'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterCategory: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['categorySourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            category: components['schemas']['OneRosterCategory'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterScoreScales: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            scoreScales: components['schemas']['OneRosterScoreScale'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterScoreScale: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['scoreScaleSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            scoreScale: components['schemas']['OneRosterScoreScale'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterLineItems: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            lineItems: components['schemas']['OneRosterLineItem'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterLineItem: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['lineItemSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            lineItem: components['schemas']['OneRosterLineItem'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterResults: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            results: components['schemas']['OneRosterResult'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterResult: {
    parameters: {
      query?: {
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['resultSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            result: components['schemas']['OneRosterResult'];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterStudentsOfClass: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['classSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            users: components['schemas']['OneRosterUser'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterTeachersOfClass: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['classSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            users: components['schemas']['OneRosterStaff'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterLineItemsOfClass: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['classSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            lineItems: components['schemas']['OneRosterLineItem'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  readOneRosterResultsOfClass: {
    parameters: {
      query?: {
        /** @description How many records to answer at most. */
        limit?: components['parameters']['oneRosterLimit'];
        /** @description How many records to pass over. */
        offset?: components['parameters']['oneRosterOffset'];
        /** @description A field to sort by, `familyName` or `class.sourcedId`; in an order of our own that stays the same when left out. */
        sort?: components['parameters']['oneRosterSort'];
        /** @description The direction of `sort`. */
        orderBy?: components['parameters']['oneRosterOrderBy'];
        /**
         * @description `familyName='Trần'`, or two of these with ` AND ` or ` OR ` between them. A field, dotted where it lies deeper, one of
         *     `=`, `!=`, `>`, `>=`, `<`, `<=`, `~` (contains, in any case of letters), and a value in single quotes, which are doubled inside it.
         *     Of a field with several values, `=` asks for exactly the values named, `~` for these among others; values are parted by commas.
         */
        filter?: components['parameters']['oneRosterFilter'];
        /** @description Names of the members of each record to answer, parted by commas; all when left out. */
        fields?: components['parameters']['oneRosterFields'];
      };
      header?: never;
      path: {
        schoolId: components['parameters']['schoolId'];
        sourcedId: components['parameters']['classSourcedId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'Request-Id': components['headers']['RequestId'];
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Total-Count': components['headers']['OneRosterTotal'];
          Link: components['headers']['OneRosterLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            results: components['schemas']['OneRosterResult'][];
          };
        };
      };
      default: components['responses']['OneRosterStatus'];
    };
  };
  receiveChangesAvailable: {
    parameters: {
      query?: never;
      header: {
        /** @description The same each time the message is sent again. */
        'webhook-id': components['parameters']['webhookMessageId'];
        /** @description When this attempt was made, in seconds since 1970. */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /** @description `v1,` and the HMAC-SHA256 of id, time and body in base64; two, apart by a space, for a day after a rotation. */
        'webhook-signature': components['parameters']['webhookSignatures'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangesAvailableMessage'];
      };
    };
    responses: {
      /** @description Taken. Any other status, and no answer within 10 seconds, has it sent again; 410 ends the webhook. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  receiveGrantEnded: {
    parameters: {
      query?: never;
      header: {
        /** @description The same each time the message is sent again. */
        'webhook-id': components['parameters']['webhookMessageId'];
        /** @description When this attempt was made, in seconds since 1970. */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /** @description `v1,` and the HMAC-SHA256 of id, time and body in base64; two, apart by a space, for a day after a rotation. */
        'webhook-signature': components['parameters']['webhookSignatures'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantEndedMessage'];
      };
    };
    responses: {
      /** @description Taken. Any other status, and no answer within 10 seconds, has it sent again; 410 ends the webhook. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  receivePing: {
    parameters: {
      query?: never;
      header: {
        /** @description The same each time the message is sent again. */
        'webhook-id': components['parameters']['webhookMessageId'];
        /** @description When this attempt was made, in seconds since 1970. */
        'webhook-timestamp': components['parameters']['webhookTimestamp'];
        /** @description `v1,` and the HMAC-SHA256 of id, time and body in base64; two, apart by a space, for a day after a rotation. */
        'webhook-signature': components['parameters']['webhookSignatures'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PingMessage'];
      };
    };
    responses: {
      /** @description Taken. Any other status, and no answer within 10 seconds, has it sent again; 410 ends the webhook. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
